/** What is to be done with many applications of the queue: with those that were chosen, or with all that the filter finds. Nothing happens before the next page. */
import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import type { Schema } from '@open-window/contract/client.ts';
import { deskActs, MOST_IN_BULK } from '@open-window/domain/desk-act.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { oneOf } from '../../../lib/one-of.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { given } from '../desk/given.ts';
import type { ScreeningFilters } from './applications.queries.ts';
import { type DeskAct, useBulkPlan } from './bulk.queries.ts';

interface BulkBarProps {
  readonly filters: ScreeningFilters;
  readonly chosen: readonly string[];
}

export function BulkBar({ filters, chosen }: BulkBarProps) {
  const { t } = useTranslation('staff');
  const navigate = useNavigate();
  const [action, setAction] = useState<DeskAct>('take');
  const plan = useBulkPlan(({ id }) => {
    void navigate(`/staff/applications/bulk/${id}`);
  });
  const ask = (body: Omit<Schema['BulkRunRequest'], 'action'>) => () => {
    plan.mutate({ action, ...body });
  };
  return (
    <Section title={t('bulk.title')} lead={t('bulk.text')}>
      <Stack gap="xs">
        <Group align="flex-end">
          <NativeSelect
            size="sm"
            label={t('bulk.action')}
            value={action}
            data={deskActs.map((value) => ({ value, label: t(`bulk.actions.${value}`) }))}
            onChange={({ currentTarget }) => {
              setAction(oneOf(deskActs, currentTarget.value) ?? 'take');
            }}
          />
          <Button
            size="sm"
            disabled={chosen.length === 0}
            loading={plan.isPending}
            onClick={ask({ chosen: chosen.map((id) => ({ id })) })}
          >
            {t('bulk.chosen', { count: chosen.length })}
          </Button>
          <Button size="sm" variant="default" loading={plan.isPending} onClick={ask({ filter: given(filters) })}>
            {t('bulk.found')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {t('bulk.most', { count: MOST_IN_BULK })}
        </Text>
        <ProblemNotice error={plan.error} />
      </Stack>
    </Section>
  );
}
