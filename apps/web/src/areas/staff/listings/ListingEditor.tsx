/** The whole form of a listing. What is typed stays when something is wrong; each fault is listed on top and said at its field. */
import { Alert, Anchor, Button, List, Stack } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../lib/api.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { problemStatus } from '../../../lib/problems/problem-words.ts';
import { AccessFields } from '../../../lib/listing-form/AccessFields.tsx';
import { BasicsFields } from '../../../lib/listing-form/BasicsFields.tsx';
import { trimmed } from '../../../lib/listing-form/blank.ts';
import { CareFields } from '../../../lib/listing-form/CareFields.tsx';
import type { Content } from '../../../lib/listing-form/content.ts';
import { at, elementAt, FaultsContext, idOf, nameAt, type Part } from '../../../lib/listing-form/parts.ts';
import { PriceFields } from '../../../lib/listing-form/PriceFields.tsx';
import { SafetyFields } from '../../../lib/listing-form/SafetyFields.tsx';
import { ScholarshipFields } from '../../../lib/listing-form/ScholarshipFields.tsx';
import { TeamFields } from '../../../lib/listing-form/TeamFields.tsx';

interface ListingEditorProps {
  readonly start: Content;
  readonly label: string;
  readonly submitLabel: string;
  readonly error: Error | null;
  readonly isSaving: boolean;
  readonly onSave: (content: Content) => void;
  /** Said instead of the usual words about what went wrong. */
  readonly notice?: ReactNode;
}

interface Faulty {
  readonly errors?: readonly { readonly pointer: string }[];
}

const pointersIn = (error: Error | null): readonly string[] =>
  error instanceof Problem && error.details.status === 422
    ? ((error.details as Faulty).errors ?? []).map(({ pointer }) => pointer)
    : [];

export function ListingEditor(props: ListingEditorProps) {
  const { start, label, submitLabel, error, isSaving, onSave, notice } = props;
  const { t } = useTranslation(['staff', 'app', 'editor']);
  const [value, setValue] = useState(start);
  const content: Part<Content> = { value, pointer: '', change: setValue };
  const service = at(content, 'service');
  const pointers = useMemo(() => pointersIn(error), [error]);
  const words = t('app:problems.field');
  const wordsAt = useMemo(
    () => (asked: string) => {
      const within = asked.replace(/\*$/, '');
      const isFaulty = pointers.some(
        (pointer) => pointer === asked.replace(/\/\*$/, '') || (within !== asked && pointer.startsWith(within)),
      );
      return isFaulty ? words : undefined;
    },
    [pointers, words],
  );

  return (
    <FaultsContext value={wordsAt}>
      <form
        aria-label={label}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSave(trimmed(value));
        }}
      >
        <Stack gap="lg">
          <Faults pointers={pointers} />
          <BasicsFields content={content} />
          <TeamFields team={at(content, 'team')} />
          <CareFields service={service} />
          <PriceFields service={service} />
          <SafetyFields service={service} />
          <AccessFields service={service} />
          <ScholarshipFields service={service} />
          {notice ?? (problemStatus(error) !== 422 && <ProblemNotice error={error} />)}
          <div>
            <Button type="submit" loading={isSaving}>
              {submitLabel}
            </Button>
          </div>
        </Stack>
      </form>
    </FaultsContext>
  );
}

/** All that is wrong, each a way to its field. The keyboard comes here when there is something. */
function Faults({ pointers }: { readonly pointers: readonly string[] }) {
  const { t } = useTranslation(['staff', 'editor']);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (pointers.length > 0) frame.current?.focus();
  }, [pointers]);
  if (pointers.length === 0) return null;
  return (
    <Alert ref={frame} tabIndex={-1} role="alert" color="clay" variant="light" title={t('editor:faults')}>
      <List>
        {[...new Set(pointers)].map((pointer) => (
          <List.Item key={pointer}>
            <Anchor
              href={`#${idOf(pointer)}`}
              onClick={(event) => {
                event.preventDefault();
                elementAt(pointer)?.focus();
              }}
            >
              {nameAt(pointer)}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
