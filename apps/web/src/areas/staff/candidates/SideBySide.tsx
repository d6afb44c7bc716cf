/** Candidates of one set as columns, so that an eye finds what is the same and what is not. */
import { Anchor, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CandidateItem } from './candidates.queries.ts';

export function SideBySide({ candidates }: { readonly candidates: readonly CandidateItem[] }) {
  const { t } = useTranslation('staff');
  const lines: readonly (readonly [string, (candidate: CandidateItem) => string])[] = [
    [t('candidates.columns.place'), ({ city, state }) => [city, state].filter(Boolean).join(', ') || t('desk.none')],
    [t('candidates.columns.kind'), (row) => (row.isPerson ? t('candidates.person') : t('candidates.organization'))],
    [t('candidates.columns.source'), ({ source }) => source],
    [
      t('candidates.columns.standing'),
      ({ isDeactivated, isInvited }) =>
        isDeactivated ? t('candidates.deactivated') : isInvited ? t('candidates.invited') : t('candidates.open'),
    ],
  ];
  return (
    <Table verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('candidates.columns.name')}</Table.Th>
          {candidates.map(({ id, name }) => (
            <Table.Th key={id} scope="col">
              <Anchor inherit component={Link} to={`/staff/candidates/${id}`}>
                {name}
              </Anchor>
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map(([label, textOf]) => (
          <Table.Tr key={label}>
            <Table.Th scope="row">{label}</Table.Th>
            {candidates.map((candidate) => (
              <Table.Td key={candidate.id}>{textOf(candidate)}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
