/** The last look: what is still missing, each with the way to it; everything that was written; and the words that are signed. */
import { Alert, Anchor, Button, Checkbox, List, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { fieldId, problemText, wordsOf } from '../../../lib/application-form/form-words.ts';
import { Written } from '../../../lib/application-form/Written.tsx';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { HelperSign } from '../helping/HelperSign.tsx';
import { useSubmit } from './applications.queries.ts';
import { Clashes } from './Clashes.tsx';
import { type Room, useRoom } from './room.ts';
import { SavedLine } from './SavedLine.tsx';

export function Component() {
  const { t } = useTranslation('portal');
  const room = useRoom();
  const { application, judged, view, home, isHelper } = room;
  const isReady = judged.problems.length === 0 && view.state === 'SAVED' && view.refused.length === 0;
  return (
    <Page title={t('applications.sign.title')} lead={t('applications.sign.lead')}>
      <Anchor component={Link} to={home}>
        {t(application.asked === null ? 'applications.back' : 'applications.asked.back')}
      </Anchor>
      <Clashes room={room} />
      <SavedLine view={view} />
      {judged.problems.length > 0 && <Missing room={room} />}
      <Section title={t('applications.sign.written')}>
        <Written
          form={room.form}
          sections={judged.sections}
          answers={view.answers}
          language={room.language}
          none={t('applications.noAnswer')}
        />
      </Section>
      {isReady && !isHelper && application.language === room.language && <Sign room={room} home={home} />}
      {isHelper && <HelperSign room={room} isReady={isReady} />}
    </Page>
  );
}

function Missing({ room: { application, home, form, language, judged, view } }: { readonly room: Room }) {
  const { t } = useTranslation('portal');
  return (
    <Alert
      role="alert"
      color="clay"
      variant="light"
      title={t('applications.sign.missing', { count: judged.problems.length })}
    >
      <List>
        {judged.problems.map((line) => {
          const section = judged.sections.find(({ fields }) => fields.includes(line.field));
          const page = application.asked === null ? `sections/${(section?.code ?? '').toLowerCase()}?all` : 'asked';
          const to = `${home}/${page}#${fieldId(line.field)}`;
          return (
            <List.Item key={line.field}>
              <Anchor component={Link} to={to}>
                {wordsOf(form, line.field, language).label}
              </Anchor>
              : {problemText(form, line, view.answers, language)}
            </List.Item>
          );
        })}
      </List>
    </Alert>
  );
}

function Sign({ room: { application, language, view }, home }: { readonly room: Room; readonly home: string }) {
  const { t } = useTranslation('portal');
  const navigate = useNavigate();
  const submit = useSubmit(application.id);
  const problemOf = useFieldProblem(submit.error);
  const { version, words, hash } = application.signing;
  return (
    <Section title={t('applications.sign.words')}>
      <Stack gap="xs" lang={language}>
        {words.split('\n').map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </Stack>
      <Form
        label={t('applications.sign.words')}
        onSubmit={(text, form) => {
          const takesRecords = new FormData(form).has('takesRecords');
          submit.mutate(
            { revision: view.revision, name: text('name'), textVersion: version, textHash: hash, takesRecords },
            { onSuccess: () => void navigate(home) },
          );
        }}
      >
        <TextInput
          name="name"
          label={t('applications.sign.name')}
          description={t('applications.sign.nameHint')}
          autoComplete="name"
          required
          maxLength={200}
          error={problemOf('name')}
        />
        <Checkbox
          name="takesRecords"
          required
          label={t('applications.sign.records')}
          error={problemOf('takesRecords')}
        />
        <ProblemNotice error={submit.error} />
        <Button type="submit" loading={submit.isPending}>
          {t('applications.sign.submit')}
        </Button>
      </Form>
    </Section>
  );
}
