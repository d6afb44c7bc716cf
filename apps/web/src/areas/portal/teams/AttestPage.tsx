/** Every 90 days: all that is public on one page, and one word that it is still true. */
import { Anchor, Button, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { ContentList } from './ContentList.tsx';
import { teamQuery, useMoveTeam } from './teams.queries.ts';

export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation('portal');
  const { format } = useLanguage();
  const { data: team } = useSuspenseQuery(teamQuery(useClient(), id));
  const move = useMoveTeam(id);
  const { live, revision, actionsOpen, attestedThrough } = team;
  return (
    <Page title={t('teams.attestTitle')} lead={t('teams.attestText')}>
      <Anchor component={Link} to={`/account/teams/${id}`}>
        {t('teams.back')}
      </Anchor>
      {live !== null && (
        <Section title={team.name}>
          <ContentList content={live} />
        </Section>
      )}
      <ProblemNotice error={move.error} />
      {actionsOpen.includes('attest') && (
        <div>
          <Button
            loading={move.isPending}
            onClick={() => {
              move.mutate({ action: 'attest', revision });
            }}
          >
            {t('teams.attest')}
          </Button>
        </div>
      )}
      <Text role="status">
        {move.isSuccess && attestedThrough !== null && t('teams.attested', { day: format.day(attestedThrough) })}
      </Text>
    </Page>
  );
}
