/** Complaints about a team, in our words: what it is asked, why its page is held back, what was found, and where it has its say. */
import { Alert, Anchor, List, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { complaintsQuery, useComplaintMove, type TeamComplaint } from './complaints.queries.ts';
import { WordsForm } from './WordsForm.tsx';

export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation('portal');
  const { data } = useSuspenseQuery(complaintsQuery(useClient(), id));
  return (
    <Page title={t('complaints.title')} lead={t('complaints.text')}>
      <Anchor component={Link} to={`/account/teams/${id}`}>
        {t('teams.back')}
      </Anchor>
      {data.items.length === 0 && <Text>{t('complaints.none')}</Text>}
      {data.items.map((one) => (
        <Complaint key={one.id} one={one} />
      ))}
    </Page>
  );
}

function Complaint({ one }: { readonly one: TeamComplaint }) {
  const { t } = useTranslation('portal');
  const { reference, kind, state, isSuspended, heldBecause, asked, answer } = one;
  return (
    <Section title={t('complaints.of', { reference })}>
      <Stack gap="xs">
        <Text>
          {t(`complaints.kinds.${kind}`)} {t(`complaints.states.${state}`)}
        </Text>
        {isSuspended && (
          <Alert title={t('complaints.held')} color="clay" variant="light">
            <Said words={heldBecause} />
          </Alert>
        )}
        {asked !== null && (
          <Alert title={t('complaints.asked')} color="evergreen" variant="light">
            <Said words={asked} />
          </Alert>
        )}
        {answer !== null && (
          <div>
            <Text fw={600}>{t('complaints.answered')}</Text>
            <Said words={answer} />
          </div>
        )}
        <Finding one={one} />
        <Say key={one.revision} one={one} />
      </Stack>
    </Section>
  );
}

const Said = ({ words }: { readonly words: string | null }) => (
  <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{words}</Text>
);

function Finding({ one: { finding, reasons } }: { readonly one: TeamComplaint }) {
  const { t } = useTranslation('portal');
  if (finding === null) return null;
  return (
    <div>
      <Text fw={600}>{t(`complaints.findings.${finding}`)}</Text>
      <List>
        {reasons.map((reason) => (
          <List.Item key={reason}>{t(`complaints.reasons.${reason}`)}</List.Item>
        ))}
      </List>
    </div>
  );
}

function Say({ one: { id, revision, answerDueOn, appealUntil, actionsOpen } }: { readonly one: TeamComplaint }) {
  const { t } = useTranslation('portal');
  const { format } = useLanguage();
  const move = useComplaintMove(id);
  const until = { answer: answerDueOn, appeal: appealUntil };
  return actionsOpen.map((action) => {
    const day = until[action];
    return (
      <WordsForm
        key={action}
        label={t(`complaints.${action}.label`)}
        hint={day === null ? undefined : t(`complaints.${action}.hint`, { day: format.day(day) })}
        submit={t(`complaints.${action}.submit`)}
        maxLength={4000}
        move={move}
        onSend={(words) => {
          move.mutate({ action, revision, words });
        }}
      />
    );
  });
}
