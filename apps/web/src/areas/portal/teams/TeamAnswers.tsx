/** What we asked of a team or decided about it, why, and how it may ask for a second look. */
import { Alert, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { answersQuery, useAppeal, type TeamCase } from './answers.queries.ts';
import { WordsForm } from './WordsForm.tsx';

export function TeamAnswers({ listingId }: { readonly listingId: string }) {
  const { t } = useTranslation('portal');
  const { data, error } = useQuery(answersQuery(useClient(), listingId));
  const answers = (data?.items ?? []).filter(({ asked, decision }) => asked !== null || decision !== null);
  if (error === null && answers.length === 0) return null;
  return (
    <Section title={t('answers.title')}>
      <ProblemNotice error={error} />
      {answers.map((one) => (
        <Answer key={one.id} one={one} />
      ))}
    </Section>
  );
}

function Answer({ one }: { readonly one: TeamCase }) {
  const { t } = useTranslation('portal');
  const { format } = useLanguage();
  const { reference, standing, asked, decision, decidedOn, actionsOpen } = one;
  return (
    <Stack gap="xs">
      <Text fw={600}>{t('answers.of', { reference, day: format.day(one.openedAt.slice(0, 10)) })}</Text>
      {standing === 'CHANGES_REQUESTED' && asked !== null && (
        <Alert title={t('answers.asked')} color="evergreen" variant="light">
          <Text>{asked}</Text>
        </Alert>
      )}
      {decision !== null && (
        <>
          <Text>
            {t(`answers.decisions.${decision.decision}`)}{' '}
            {decidedOn !== null && t('answers.decidedOn', { day: format.day(decidedOn) })}
          </Text>
          {decision.reasons.length > 0 && (
            <List>
              {decision.reasons.map((reason) => (
                <List.Item key={reason}>{t(`answers.reasons.${reason}`)}</List.Item>
              ))}
            </List>
          )}
          {decision.conditions.map(({ id, words, dueOn, metOn }) => (
            <Text key={id}>
              {words}{' '}
              {metOn === null
                ? t('answers.dueOn', { day: format.day(dueOn) })
                : t('answers.metOn', { day: format.day(metOn) })}
            </Text>
          ))}
        </>
      )}
      {actionsOpen.includes('appeal') && <Appeal one={one} />}
    </Stack>
  );
}

function Appeal({ one: { id, revision, appealUntil } }: { readonly one: TeamCase }) {
  const { t } = useTranslation('portal');
  const { format } = useLanguage();
  const appeal = useAppeal(id);
  return (
    <WordsForm
      label={t('answers.appealWhy')}
      hint={appealUntil === null ? undefined : t('answers.appealHint', { day: format.day(appealUntil) })}
      submit={t('answers.appeal')}
      maxLength={2000}
      move={appeal}
      onSend={(words) => {
        appeal.mutate({ action: 'appeal', revision, words });
      }}
    />
  );
}
