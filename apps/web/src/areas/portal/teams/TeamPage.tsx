/** One team: where it stands in plain words, what happens next and by when, and its parts with what is still missing in each and why it is asked. */
import { Anchor, Button, Group, List, Stack, Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { localized } from '../../../lib/i18n/language.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { complaintsQuery } from './complaints.queries.ts';
import { documentsQuery } from './documents.queries.ts';
import { MissingDocuments } from './MissingDocuments.tsx';
import { MissingMembers } from './MissingMembers.tsx';
import { MoveButton } from './MoveButton.tsx';
import { TeamAnswers } from './TeamAnswers.tsx';
import { teamQuery, type Team } from './teams.queries.ts';

export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation('portal');
  const { data: team } = useSuspenseQuery(teamQuery(useClient(), id));
  return (
    <Page title={team.name} lead={team.role === 'PROVIDER_DELEGATE' ? t('teams.delegate') : undefined}>
      <Status team={team} />
      <TeamAnswers listingId={id} />
      <Complaints teamId={id} />
      <Outline team={team} />
      <MissingMembers teamId={id} />
      <Papers teamId={id} />
      <Anchor component={Link} to={`/account/teams/${id}/people`}>
        {t('people.open')}
      </Anchor>
      <Steps team={team} />
    </Page>
  );
}

function Status({ team }: { readonly team: Team }) {
  const { t } = useTranslation('portal');
  const { format, language } = useLanguage();
  const { status, isUnderReview, submittedAt, live, slug } = team;
  return (
    <Section title={t('teams.status')}>
      <Stack gap="xs" role="status">
        <Text fw={600}>{t(`teams.steps.${status}`)}</Text>
        {isUnderReview && submittedAt !== null && (
          <Text>{t('teams.sentOn', { day: format.day(submittedAt.slice(0, 10)) })}</Text>
        )}
        {isUnderReview && live !== null && <Text>{t('teams.underReview')}</Text>}
      </Stack>
      <div>
        <Text fw={600}>{t('teams.next')}</Text>
        <List>
          {useNext(team).map((words) => (
            <List.Item key={words}>{words}</List.Item>
          ))}
        </List>
      </div>
      {live !== null && status === 'LIVE' && (
        <Anchor href={localized(language, `/directory/${slug}`)}>{t('teams.public')}</Anchor>
      )}
    </Section>
  );
}

function useNext({ status, isUnderReview, answerDueOn, attestedThrough, actionsOpen }: Team): readonly string[] {
  const { t } = useTranslation('portal');
  const { format } = useLanguage();
  const isPublic = actionsOpen.includes('attest');
  const next = [
    ...(status === 'DRAFT' || status === 'CHANGES_REQUESTED' ? [t('teams.nextSteps.write')] : []),
    ...(isUnderReview && answerDueOn !== null ? [t('teams.nextSteps.wait', { day: format.day(answerDueOn) })] : []),
    ...(isPublic && attestedThrough !== null
      ? [t('teams.nextSteps.confirm', { day: format.day(attestedThrough) })]
      : []),
    ...(isPublic && attestedThrough === null ? [t('teams.nextSteps.confirmNow')] : []),
    ...(isPublic && !isUnderReview ? [t('teams.nextSteps.change')] : []),
  ];
  return next.length > 0 ? next : [t('teams.nextSteps.nothing')];
}

function Outline({ team: { id, outline, isUnderReview } }: { readonly team: Team }) {
  const { t } = useTranslation(['portal', 'app']);
  const all = outline.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <Section title={t('teams.outline')} lead={t('teams.outlineText', { minutes: all })}>
      <PlainList>
        {outline.map(({ part, minutes, missing }) => (
          <Stack key={part} gap={2}>
            <Anchor component={Link} to={`/account/teams/${id}/parts/${part.toLowerCase()}`} fw={600}>
              {t(isUnderReview ? 'teams.look' : 'teams.open', { part: t(`teams.parts.${part}`) })}
            </Anchor>
            <Text size="sm">
              {t(`teams.why.${part}`)} ({t('teams.minutes', { count: minutes })})
            </Text>
            {missing.length === 0 ? (
              <Text size="sm">{t('teams.complete')}</Text>
            ) : (
              <>
                <Text size="sm" fw={600}>
                  {t('teams.missing')}
                </Text>
                <List size="sm">
                  {missing.map((objection) => (
                    <List.Item key={objection}>{t(`app:blockers.${objection}`)}</List.Item>
                  ))}
                </List>
              </>
            )}
          </Stack>
        ))}
      </PlainList>
    </Section>
  );
}

function Papers({ teamId }: { readonly teamId: string }) {
  const { t } = useTranslation('portal');
  const { data, error } = useQuery(documentsQuery(useClient(), teamId));
  return (
    <Section title={t('papers.title')} lead={t('papers.text')}>
      <Anchor component={Link} to={`/account/teams/${teamId}/papers`} fw={600}>
        {t('papers.open')}
      </Anchor>
      <ProblemNotice error={error} />
      {data && data.missing.length > 0 && (
        <>
          <Text fw={600}>{t('teams.missing')}</Text>
          <MissingDocuments missing={data.missing} />
        </>
      )}
    </Section>
  );
}

/** Only where there is one: a team that nobody complained about need not read of it. */
function Complaints({ teamId }: { readonly teamId: string }) {
  const { t } = useTranslation('portal');
  const { data } = useQuery(complaintsQuery(useClient(), teamId));
  if (!data || data.items.length === 0) return null;
  const waits = data.items.some(({ actionsOpen }) => actionsOpen.includes('answer'));
  return (
    <Section title={t('complaints.title')} lead={waits ? t('complaints.waits') : undefined}>
      <Anchor component={Link} to={`/account/teams/${teamId}/complaints`} fw={600}>
        {t('complaints.open')}
      </Anchor>
    </Section>
  );
}

function Steps({ team }: { readonly team: Team }) {
  const { t } = useTranslation('portal');
  const { id, actionsOpen, draft } = team;
  return (
    <Group>
      {draft !== null && (
        <Button component={Link} to={`/account/teams/${id}/check`}>
          {t('teams.check')}
        </Button>
      )}
      {actionsOpen.includes('attest') && (
        <Button component={Link} variant="default" to={`/account/teams/${id}/still-true`}>
          {t('teams.attestTitle')}
        </Button>
      )}
      {actionsOpen.includes('withdraw') && (
        <MoveButton team={team} action="withdraw" label={t('teams.withdraw')} text={t('teams.withdrawText')} isQuiet />
      )}
      {actionsOpen.includes('close') && (
        <MoveButton team={team} action="close" label={t('teams.close')} text={t('teams.closeText')} isQuiet />
      )}
    </Group>
  );
}
