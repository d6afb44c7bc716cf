/** One report: what somebody said about a listing, what came of it, and the words that go back. */
import { Anchor, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { localized } from '../../../lib/i18n/language.ts';
import { useMay } from '../../../lib/session/session.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { RaiseConcern } from '../concerns/RaiseConcern.tsx';
import { DueWords } from '../desk/DueWords.tsx';
import { Facts } from '../desk/Facts.tsx';
import { PersonLink } from '../desk/PersonLink.tsx';
import { PlainText } from '../desk/PlainText.tsx';
import { Said } from '../desk/Said.tsx';
import { ReportDecision } from './ReportDecision.tsx';
import { reportQuery } from './reports.queries.ts';

export function Component() {
  const { reference = '' } = useParams();
  const { t } = useTranslation('staff');
  const { format, language } = useLanguage();
  const may = useMay();
  const [said, setSaid] = useState('');
  const { data: report } = useSuspenseQuery(reportQuery(useClient(), reference));
  const { status, outcome, listingId, listingName, listingSlug, details, handledBy } = report;

  return (
    <Page
      title={t('reports.one', { reference })}
      lead={t(`reports.reasons.${report.reason}`)}
      actions={<RaiseConcern aboutKind="REPORT" aboutId={reference} />}
    >
      <Said text={said} />
      <Section title={t('reports.details')}>
        {details === null ? <Text c="dimmed">{t('reports.noDetails')}</Text> : <PlainText text={details} />}
      </Section>
      <Section title={t('reports.facts')}>
        <Facts
          facts={[
            [
              t('reports.columns.listing'),
              <span key="listing">
                <Anchor inherit component={Link} to={`/staff/listings/${listingId}`}>
                  {listingName}
                </Anchor>{' '}
                (<Anchor href={localized(language, `/directory/${listingSlug}`)}>{t('reports.publicPage')}</Anchor>)
              </span>,
            ],
            [t('reports.columns.came'), format.instant(report.createdAt)],
            [t('reports.columns.due'), <DueWords key="due" at={report.dueOn} isDone={status !== 'OPEN'} />],
            [t('reports.columns.status'), t(`reports.statuses.${status}`)],
            [t('reports.outcome'), outcome && t(`reports.outcomes.${outcome}`)],
            [t('reports.reply'), report.reply],
            ...(handledBy === null
              ? []
              : ([[t('reports.handledBy'), <PersonLink key="by" id={handledBy} />]] as const)),
          ]}
        />
      </Section>
      {may('report.handle') && report.actionsOpen.length > 0 && <ReportDecision report={report} onDone={setSaid} />}
    </Page>
  );
}
