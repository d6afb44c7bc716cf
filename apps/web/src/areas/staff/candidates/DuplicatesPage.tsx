/** Rows of public lists that may be one and the same: looked at side by side, decided by a person. */
import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../lib/client-provider.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useMay } from '../../../lib/session/session.ts';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { useUrlFilters } from '../../../lib/url-filters.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { FilterSelect } from '../desk/FilterSelect.tsx';
import { usePages } from '../desk/pages.ts';
import { Said } from '../desk/Said.tsx';
import { duplicateReasons, duplicatesQuery, useDecideDuplicates, type DuplicateSet } from './candidates.queries.ts';
import { SideBySide } from './SideBySide.tsx';

const decisions = ['SAME', 'DIFFERENT'] as const;

export function Component() {
  const { t } = useTranslation('staff');
  const [said, setSaid] = useState('');
  const [filters, change] = useUrlFilters(['reason']);
  const reason = oneOf(duplicateReasons, filters.reason);
  const { rows, onMore, isLoadingMore } = usePages(duplicatesQuery(useClient(), reason));
  const texts = useTableTexts(t('duplicates.empty'));

  return (
    <Page title={t('duplicates.title')} lead={t('duplicates.text')} width="full">
      <Said text={said} />
      <Group>
        <FilterSelect
          label={t('duplicates.reason')}
          codes={duplicateReasons}
          wordOf={(code) => t(`duplicates.reasons.${code}`)}
          value={reason}
          onChange={(value) => {
            change('reason', value);
          }}
        />
      </Group>
      {rows.map((set) => (
        <OneSet key={`${set.reason} ${set.setKey}`} set={set} onDone={setSaid} />
      ))}
      <Group justify="space-between">
        <Text size="sm" c="dimmed" role="status">
          {rows.length === 0 ? texts.empty : texts.rows(rows.length)}
        </Text>
        {onMore && (
          <Button variant="default" size="sm" loading={isLoadingMore} onClick={onMore}>
            {texts.more}
          </Button>
        )}
      </Group>
    </Page>
  );
}

interface OneSetProps {
  readonly set: DuplicateSet;
  readonly onDone: (words: string) => void;
}

function OneSet({ set, onDone }: OneSetProps) {
  const { t } = useTranslation('staff');
  const may = useMay();
  const decide = useDecideDuplicates();
  const { reason, setKey, candidates } = set;
  const names = candidates.map(({ name }) => name).join(' / ');
  return (
    <Section title={names} lead={t(`duplicates.reasons.${reason}`)}>
      <Stack>
        <Table.ScrollContainer type="native" minWidth={480} tabIndex={0} role="group" aria-label={names}>
          <SideBySide candidates={candidates} />
        </Table.ScrollContainer>
        <ProblemNotice error={decide.error} />
        {may('candidate.decide') && (
          <Group>
            {decisions.map((decision) => (
              <Button
                key={decision}
                variant="default"
                aria-label={t(`duplicates.decisionsOf.${decision}`, { names })}
                loading={decide.isPending && decide.variables.decision === decision}
                onClick={() => {
                  decide.mutate(
                    { reason, setKey, decision },
                    {
                      onSuccess: () => {
                        onDone(t(`duplicates.done.${decision}`, { names }));
                      },
                    },
                  );
                }}
              >
                {t(`duplicates.decisions.${decision}`)}
              </Button>
            ))}
          </Group>
        )}
      </Stack>
    </Section>
  );
}
