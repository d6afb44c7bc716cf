/** The queue of the risk rota: the most urgent first, with its clock in words; below, how the months went. */
import { Anchor, Group } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { useUrlFilters } from '../../../lib/url-filters.ts';
import { DataTable, type TableColumn } from '../../../ui/app/DataTable.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { FilterSelect } from '../desk/FilterSelect.tsx';
import { usePages } from '../desk/pages.ts';
import { RiskClock } from './RiskClock.tsx';
import { RiskPersonName } from './RiskPersonName.tsx';
import { riskCasesQuery, type RiskItem, type RiskMonth, riskMonthsQuery } from './risk.queries.ts';

const views = ['OPEN', 'MINE', 'CLOSED'] as const;

export function Component() {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const [filters, change] = useUrlFilters(['view']);
  const view = oneOf(views, filters.view);
  const pages = usePages(riskCasesQuery(useClient(), view));
  const texts = useTableTexts(t('risk.empty'));

  const columns: readonly TableColumn<RiskItem>[] = [
    {
      id: 'reference',
      header: t('risk.columns.reference'),
      isFixed: true,
      cell: ({ id, reference }) => (
        <Anchor inherit component={Link} to={`/staff/risk/${id}`}>
          {reference}
        </Anchor>
      ),
    },
    { id: 'priority', header: t('risk.columns.priority'), cell: (row) => t(`risk.priorities.${row.priority}`) },
    { id: 'clock', header: t('risk.columns.clock'), cell: (row) => <RiskClock item={row} /> },
    { id: 'state', header: t('risk.columns.state'), cell: (row) => t(`risk.states.${row.state}`) },
    {
      id: 'holder',
      header: t('risk.columns.holder'),
      cell: ({ holder, isAcknowledged }) => (
        <>
          <RiskPersonName person={holder} />
          {holder !== null && !isAcknowledged && ` ${t('risk.notYet')}`}
        </>
      ),
    },
    { id: 'source', header: t('risk.columns.source'), cell: (row) => t(`risk.sources.${row.sourceKind}`) },
    { id: 'raised', header: t('risk.columns.raised'), cell: ({ raisedAt }) => format.instant(raisedAt) },
  ];

  return (
    <Page
      title={t('risk.title')}
      lead={t('risk.text')}
      width="full"
      actions={
        <Group>
          <Anchor component={Link} to="/staff/risk/rota">
            {t('risk.toRota')}
          </Anchor>
        </Group>
      }
    >
      <DataTable
        {...pages}
        label={t('risk.title')}
        texts={texts}
        columns={columns}
        rowId={({ id }) => id}
        filters={
          <FilterSelect
            label={t('risk.view')}
            codes={views}
            wordOf={(code) => t(`risk.views.${code}`)}
            value={view}
            onChange={(value) => {
              change('view', value);
            }}
          />
        }
      />
      <Months />
    </Page>
  );
}

function Months() {
  const { t } = useTranslation('staff');
  const { data: months } = useSuspenseQuery(riskMonthsQuery(useClient()));
  const texts = useTableTexts(t('risk.noMonths'));
  const counts = ['raised', 'acknowledged', 'acknowledgeMinutes', 'contacted', 'contactMinutes', 'inTime', 'closed', 'none', 'low', 'moderate', 'high', 'notScreened'] as const; // prettier-ignore
  const columns: readonly TableColumn<RiskMonth>[] = [
    { id: 'month', header: t('risk.figures.month'), isFixed: true, cell: ({ month }) => month },
    ...counts.map((name) => ({
      id: name,
      header: t(`risk.figures.${name}`),
      isNumber: true,
      cell: (month: RiskMonth) => month[name] ?? t('desk.none'),
    })),
  ];
  return (
    <Section title={t('risk.figures.title')} lead={t('risk.figures.text')}>
      <DataTable name="months" label={t('risk.figures.title')} texts={texts} columns={columns} rows={months} rowId={({ month }) => month} />
    </Section>
  ); // prettier-ignore
}
