/** The versions of a form or a policy that were published, the newest first. */
import { Anchor, Code } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { DataTable, type TableColumn } from '../../../ui/app/DataTable.tsx';
import { PersonLink } from '../desk/PersonLink.tsx';
import type { Published } from './forms.queries.ts';

interface VersionListProps {
  readonly label: string;
  readonly versions: readonly Published[];
  readonly addressOf: (id: string) => string;
}

export function VersionList({ label, versions, addressOf }: VersionListProps) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const texts = useTableTexts(t('forms.none'));
  const columns = useMemo(
    (): readonly TableColumn<Published>[] => [
      {
        id: 'version',
        header: t('forms.version'),
        isFixed: true,
        sortBy: ({ version }) => version,
        cell: ({ id, version }) => (
          <Anchor inherit component={Link} to={addressOf(id)}>
            {t('forms.versionNumber', { number: version })}
          </Anchor>
        ),
      },
      { id: 'when', header: t('forms.when'), cell: ({ publishedAt }) => format.instant(publishedAt) },
      { id: 'who', header: t('forms.who'), cell: ({ publishedBy }) => <PersonLink id={publishedBy} /> },
      { id: 'hash', header: t('forms.hash'), cell: ({ hash }) => <Code>{hash.slice(0, 12)}…</Code> },
    ],
    [t, format, addressOf],
  );
  return <DataTable label={label} texts={texts} columns={columns} rows={versions} rowId={({ id }) => id} />;
}
