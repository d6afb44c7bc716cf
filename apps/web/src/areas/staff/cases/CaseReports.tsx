/** What the public says of the team and nobody has answered yet, each with the point that it is about. */
import { Anchor, Text } from '@mantine/core';
import { itemOfReport } from '@open-window/domain/report.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useMay } from '../../../lib/session/session.ts';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { openReportsQuery } from '../reports/reports.queries.ts';

export function CaseReports({ listingId }: { readonly listingId: string }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const mayRead = useMay()('report.read');
  const { data, error } = useQuery({ ...openReportsQuery(useClient(), listingId), enabled: mayRead });
  if (!mayRead || data?.items.length === 0) return null;
  return (
    <Section title={t('cases.reports.title')}>
      <ProblemNotice error={error} />
      <PlainList>
        {data?.items.map(({ reference, reason, createdAt }) => {
          const item = itemOfReport(reason);
          return (
            <Text key={reference}>
              <Anchor inherit component={Link} to={`/staff/reports/${reference}`}>
                {t(`reports.reasons.${reason}`)}
              </Anchor>
              , {format.instant(createdAt)}
              {item !== null && `, ${t('cases.reports.point', { item })}`}
            </Text>
          );
        })}
      </PlainList>
    </Section>
  );
}
