/** Where an application stands, in plain words: what happened, what happens next, and by when. */
import { Button, Group, List, Stack, Text } from '@mantine/core';
import { judgeAnswers } from '@open-window/domain/form-answers.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Written } from '../../../lib/application-form/Written.tsx';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { LettersLink } from '../letters/LettersLink.tsx';
import { ApplicationLetters } from './ApplicationLetters.tsx';
import type { Application } from './applications.queries.ts';
import { AskedItems } from './AskedItems.tsx';
import { BesideStatus } from './BesideStatus.tsx';
import { ReturnButton } from './ReturnButton.tsx';
import { formOf } from './room.ts';
import { WithdrawButton } from './WithdrawButton.tsx';

export function StatusPage({ application }: { readonly application: Application }) {
  const { t } = useTranslation('portal');
  const { format, language } = useLanguage();
  const { id, program, round, status, receipt, submittedAt, nextOn, history, revision, actionsOpen, contact } =
    application;
  const { asked, letters } = application;
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
          {nextOn !== null && asked === null && <Text>{t('applications.status.by', { day: format.day(nextOn) })}</Text>}
        </div>
        {actionsOpen.includes('returnToInfo') && <ReturnButton id={id} revision={revision} />}
      </Section>
      {asked !== null && <Asked application={application} asked={asked} />}
      <ApplicationLetters letters={letters} />
      <BesideStatus application={application} />
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

function Asked({
  application,
  asked,
}: {
  readonly application: Application;
  readonly asked: NonNullable<Application['asked']>;
}) {
  const { t } = useTranslation('portal');
  const { format } = useLanguage();
  const form = useMemo(() => formOf(application), [application]);
  return (
    <Section title={t('applications.asked.title')}>
      <Text fw={600}>{t('applications.asked.by', { day: format.day(asked.dueOn) })}</Text>
      <AskedItems asked={asked} form={form} language={application.language} />
      <div>
        <Button component={Link} to={`/account/applications/${application.id}/asked`}>
          {t('applications.asked.answer')}
        </Button>
      </div>
    </Section>
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
