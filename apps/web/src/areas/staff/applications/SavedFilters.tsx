/** Filters of the queue under names: each is a link; what stands in the address now can be kept, and what is kept renamed or deleted. */
import { Anchor, Button, Group, Stack, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { given } from '../desk/given.ts';
import type { ScreeningFilters } from './applications.queries.ts';
import {
  addressOf,
  type SavedFilter,
  savedFiltersQuery,
  useFilterName,
  useFilterRemoval,
  useKeptFilter,
} from './saved-filters.queries.ts';

const MOST_OF_A_NAME = 60;

export function SavedFilters({ filters }: { readonly filters: ScreeningFilters }) {
  const { t } = useTranslation('staff');
  const { data } = useSuspenseQuery(savedFiltersQuery(useClient()));
  const keep = useKeptFilter();
  return (
    <Section title={t('kept.title')}>
      <Stack gap="sm">
        {data.items.map((kept) => (
          <Kept key={kept.id} kept={kept} />
        ))}
        <Named
          label={t('kept.name')}
          submit={t('kept.keep')}
          isPending={keep.isPending}
          onNamed={(name, done) => {
            keep.mutate({ name, filter: given(filters) }, { onSuccess: done });
          }}
        />
        <ProblemNotice error={keep.error} />
      </Stack>
    </Section>
  );
}

function Kept({ kept }: { readonly kept: SavedFilter }) {
  const { t } = useTranslation('staff');
  const [isNaming, setNaming] = useState(false);
  const rename = useFilterName(kept.id);
  const remove = useFilterRemoval(kept.id);
  const { name } = kept;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Anchor component={Link} to={addressOf(kept)}>
          {name}
        </Anchor>
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={isNaming}
          aria-label={t('kept.renameOne', { name })}
          onClick={() => {
            setNaming(!isNaming);
          }}
        >
          {t('kept.rename')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('kept.removeOne', { name })}
          loading={remove.isPending}
          onClick={() => {
            remove.mutate(null);
          }}
        >
          {t('kept.remove')}
        </Button>
      </Group>
      {isNaming && (
        <Named
          label={t('kept.newName', { name })}
          submit={t('kept.save')}
          isPending={rename.isPending}
          onNamed={(next, done) => {
            rename.mutate(next, {
              onSuccess: () => {
                done();
                setNaming(false);
              },
            });
          }}
        />
      )}
      <ProblemNotice error={rename.error ?? remove.error} />
    </Stack>
  );
}

interface NamedProps {
  readonly label: string;
  readonly submit: string;
  readonly isPending: boolean;
  readonly onNamed: (name: string, done: () => void) => void;
}

function Named({ label, submit, isPending, onNamed }: NamedProps) {
  const [name, setName] = useState('');
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    onNamed(name, () => {
      setName('');
    });
  };
  return (
    <form onSubmit={send}>
      <Group align="flex-end" gap="xs">
        <TextInput
          size="sm"
          label={label}
          value={name}
          maxLength={MOST_OF_A_NAME}
          onChange={({ currentTarget }) => {
            setName(currentTarget.value);
          }}
        />
        <Button type="submit" size="sm" variant="default" disabled={name.trim() === ''} loading={isPending}>
          {submit}
        </Button>
      </Group>
    </form>
  );
}
