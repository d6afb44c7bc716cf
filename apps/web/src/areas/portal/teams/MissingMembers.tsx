/** On the outline of a team: who has not confirmed their part yet, and why that is asked. */
import { Anchor, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { membersQuery } from './members.queries.ts';

export function MissingMembers({ teamId }: { readonly teamId: string }) {
  const { t } = useTranslation('portal');
  const { data, error } = useQuery(membersQuery(useClient(), teamId));
  const missing = data?.items.filter(({ state }) => state !== 'CONFIRMED') ?? [];
  return (
    <Section title={t('members.title')} lead={t('members.text')}>
      <Anchor component={Link} to={`/account/teams/${teamId}/members`} fw={600}>
        {t('members.open')}
      </Anchor>
      <ProblemNotice error={error} />
      {missing.length > 0 && (
        <>
          <Text fw={600}>{t('members.missing')}</Text>
          <List size="sm">
            {missing.map(({ practitionerId, name }) => (
              <List.Item key={practitionerId}>{name}</List.Item>
            ))}
          </List>
        </>
      )}
    </Section>
  );
}
