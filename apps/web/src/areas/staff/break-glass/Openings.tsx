/** Every opening: by whom, why, for how long, and whether somebody else has looked at it. */
import { Checkbox, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { useUrlFilters } from '../../../lib/url-filters.ts';
import { DataTable, type TableColumn } from '../../../ui/app/DataTable.tsx';
import { ConfirmMove } from '../desk/ConfirmMove.tsx';
import { DueWords } from '../desk/DueWords.tsx';
import { usePages } from '../desk/pages.ts';
import { PersonLink } from '../desk/PersonLink.tsx';
import { PlainText } from '../desk/PlainText.tsx';
import { openingsQuery, useGlassMoves, type Opening } from './break-glass.queries.ts';

export function Openings({ onDone }: { readonly onDone: (words: string) => void }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const { reviewGlass, refresh } = useGlassMoves();
  const [filters, change] = useUrlFilters(['waiting']);
  const pages = usePages(openingsQuery(useClient(), filters.waiting === 'yes' ? true : undefined));
  const texts = useTableTexts(t('glass.empty'));

  const columns: readonly TableColumn<Opening>[] = [
    {
      id: 'opened',
      header: t('glass.columns.opened'),
      isFixed: true,
      sortBy: ({ openedAt }) => openedAt,
      cell: ({ openedAt }) => format.instant(openedAt),
    },
    { id: 'person', header: t('glass.columns.person'), cell: ({ personId }) => <PersonLink id={personId} /> },
    { id: 'reason', header: t('glass.columns.reason'), cell: ({ reason }) => <PlainText text={reason} /> },
    {
      id: 'ended',
      header: t('glass.columns.ended'),
      cell: ({ closedAt, expiresAt }) => format.instant(closedAt ?? expiresAt),
    },
    {
      id: 'review',
      header: t('glass.columns.review'),
      isFixed: true,
      cell: (row) =>
        row.reviewedAt === null ? (
          <Text>
            {t('glass.reviewBy')} <DueWords at={row.dueAt} />
          </Text>
        ) : (
          <Text>
            {t('glass.reviewedAt', { when: format.instant(row.reviewedAt) })} <PersonLink id={row.reviewedBy} />
          </Text>
        ),
    },
    {
      id: 'moves',
      header: t('glass.columns.moves'),
      isFixed: true,
      cell: ({ id, openedAt, isReviewOpen }) =>
        isReviewOpen ? (
          <ConfirmMove
            label={t('glass.review')}
            name={t('glass.reviewThis', { when: format.instant(openedAt) })}
            question={t('glass.reviewQuestion')}
            text={t('glass.reviewMeaning')}
            run={async () => reviewGlass(id)}
            onFailed={refresh}
            onDone={() => {
              refresh();
              onDone(t('glass.reviewed'));
            }}
          />
        ) : null,
    },
  ];

  return (
    <DataTable
      {...pages}
      label={t('glass.list')}
      texts={texts}
      columns={columns}
      rowId={({ id }) => id}
      filters={
        <Checkbox
          label={t('glass.onlyWaiting')}
          checked={filters.waiting === 'yes'}
          onChange={({ currentTarget }) => {
            change('waiting', currentTarget.checked ? 'yes' : '');
          }}
        />
      }
    />
  );
}
