/** The last look: what is still missing, each with the way to it; everything that was written; and the words that are signed. */
import { Alert, Anchor, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { fieldId, problemText, wordsOf } from '../../../lib/application-form/form-words.ts';
import { Written } from '../../../lib/application-form/Written.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { HelperSign } from '../helping/HelperSign.tsx';
import { useSubmit } from './applications.queries.ts';
import { Clashes } from './Clashes.tsx';
import { type Room, useRoom } from './room.ts';
import { SavedLine } from './SavedLine.tsx';
import { SigningForm } from './SigningForm.tsx';

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

function Sign({ room, home }: { readonly room: Room; readonly home: string }) {
  const { t } = useTranslation('portal');
  const navigate = useNavigate();
  const submit = useSubmit(room.application.id);
  return (
    <Section title={t('applications.sign.words')}>
      <SigningForm
        label={t('applications.sign.words')}
        submit={t('applications.sign.submit')}
        room={room}
        signing={submit}
        onSign={(signed) => {
          submit.mutate(signed, { onSuccess: () => void navigate(home) });
        }}
      />
    </Section>
  );
}
