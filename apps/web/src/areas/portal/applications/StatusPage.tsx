/** Where an application stands, in plain words: what happened, what happens next, and by when. */
import { Button, Group, List, Stack, Text } from '@mantine/core';
import { judgeAnswers } from '@open-window/domain/form-answers.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Written } from '../../../lib/application-form/Written.tsx';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { LettersLink } from '../letters/LettersLink.tsx';
import type { Application } from './applications.queries.ts';
import { formOf } from './room.ts';
import { WithdrawButton } from './WithdrawButton.tsx';

export function StatusPage({ application }: { readonly application: Application }) {
  const { t } = useTranslation('portal');
  const { format, language } = useLanguage();
  const { id, program, round, status, receipt, submittedAt, nextOn, history, revision, actionsOpen, contact } =
    application;
  return (
    <Page title={t('applications.one', { program: program[language] })} lead={round}>
      <Section title={t('applications.status.now')}>
        <Stack gap="xs" role="status">
          <Text fw={600}>{t(`applications.status.words.${status}`)}</Text>
          {receipt !== null && submittedAt !== null && (
            <Text>{t('applications.status.receipt', { receipt, when: format.instant(submittedAt) })}</Text>
          )}
        </Stack>
        <div>
          <Text fw={600}>{t('applications.status.next')}</Text>
          <Text>{t(`applications.status.nextWords.${status}`)}</Text>
          {nextOn !== null && <Text>{t('applications.status.by', { day: format.day(nextOn) })}</Text>}
        </div>
      </Section>
      <Section title={t('applications.status.history')}>
        <List type="ordered">
          {history.map(({ status: then, at }) => (
            <List.Item key={`${then} ${at}`}>
              {format.instant(at)}: {t(`applications.status.steps.${then}`)}
            </List.Item>
          ))}
        </List>
      </Section>
      <details>
        <Text component="summary" fw={600}>
          {t('applications.sign.written')}
        </Text>
        <Sent application={application} />
      </details>
      <Group>
        <Button
          variant="default"
          onClick={() => {
            window.print();
          }}
        >
          {t('applications.print')}
        </Button>
        {actionsOpen.includes('withdraw') && <WithdrawButton id={id} revision={revision} />}
      </Group>
      {actionsOpen.includes('withdraw') && <LettersLink id={id} />}
      <Text size="sm">{t('applications.help', { contact })}</Text>
    </Page>
  );
}

function Sent({ application }: { readonly application: Application }) {
  const { t } = useTranslation('portal');
  const form = useMemo(() => formOf(application), [application]);
  const { answers, language } = application;
  const { sections } = judgeAnswers(form, answers, language);
  return (
    <Written form={form} sections={sections} answers={answers} language={language} none={t('applications.noAnswer')} />
  );
}
