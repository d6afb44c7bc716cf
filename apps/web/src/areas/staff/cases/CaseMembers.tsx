/** Who of the team confirmed their own part, and when: beside the points that rest on what they said. */
import { List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { caseMembersQuery } from './cases.queries.ts';

export function CaseMembers({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const { data, error } = useQuery(caseMembersQuery(useClient(), caseId));
  if (!data) return <ProblemNotice error={error} />;
  return (
    <>
      <Text size="sm">{t('cases.members.title')}</Text>
      <List size="sm">
        {data.items.map(({ practitionerId, name, state, answeredAt }) => (
          <List.Item key={practitionerId}>
            {t(`cases.members.${state === 'CONFIRMED' || state === 'WRONG' || state === 'STALE' ? state : 'NONE'}`, {
              name,
              when: answeredAt === null ? '' : format.instant(answeredAt),
            })}
          </List.Item>
        ))}
      </List>
    </>
  );
}
