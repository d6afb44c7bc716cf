/** Asks to change an answer after the hand-in: which one and why, and what was said to what was asked before. */
import { Button, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { LONGEST_WHY } from '@open-window/domain/change-request.ts';
import type { Form as ApplicationForm } from '@open-window/domain/form.ts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { lengthOf, wordsOf } from '../../../lib/application-form/form-words.ts';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Form } from '../../../ui/app/Form.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import type { Application } from './applications.queries.ts';
import { filled, useBesideWords } from './beside-words.ts';
import { formOf } from './room.ts';

type Changes = Schema['ChangesResponse'];

const changesQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: ['account', 'changes', id] as const,
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/account/applications/{id}/changes', { params: { path: { id } }, signal })),
    staleTime: 0,
  });

export function ChangesPart({ application }: { readonly application: Application }) {
  const { changes: words } = useBesideWords();
  const form = useMemo(() => formOf(application), [application]);
  const { data } = useQuery(changesQuery(useClient(), application.id));
  if (data === undefined || (!data.mayAsk && data.items.length === 0)) return null;
  return (
    <Section title={words.title} lead={words.lead}>
      {data.items.length > 0 && <Asked items={data.items} form={form} language={application.language} />}
      {data.mayAsk && (
        <details>
          <Text component="summary" fw={600}>
            {words.ask}
          </Text>
          <Ask id={application.id} form={form} language={application.language} />
        </details>
      )}
    </Section>
  );
}

interface AskedProps {
  readonly items: Changes['items'];
  readonly form: ApplicationForm;
  readonly language: Application['language'];
}

function Asked({ items, form, language }: AskedProps) {
  const { changes: words } = useBesideWords();
  const { format } = useLanguage();
  return (
    <PlainList>
      {items.map(({ number, field, why, state, reason, askedAt }) => (
        <Stack key={number} gap={2}>
          <Text lang={language}>{wordsOf(form, field, language).label}</Text>
          <Text size="sm" dir="auto" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
            {why}
          </Text>
          <Text size="sm">
            {filled(words.states[state], { when: format.instant(askedAt) })}
            {reason !== null && ` ${words.reasons[reason]}`}
          </Text>
        </Stack>
      ))}
    </PlainList>
  );
}

interface AskProps {
  readonly id: string;
  readonly form: ApplicationForm;
  readonly language: Application['language'];
}

/** What is about health is not offered: a message reaches somebody who can have a clinician look. */
function Ask({ id, form, language }: AskProps) {
  const { changes: words } = useBesideWords();
  const client = useClient();
  const cache = useQueryClient();
  const [wrong, setWrong] = useState<string | null>(null);
  const ask = useMutation({
    mutationFn: async (body: Schema['ChangeEntry']) =>
      answerOf(client.POST('/api/v1/account/applications/{id}/changes', { params: { path: { id } }, body })),
    onSettled: async () => cache.invalidateQueries({ queryKey: changesQuery(client, id).queryKey }),
  });
  const fields = form.ui.sections
    .flatMap(({ fields: names }) => names)
    .filter((name) => ['PLAIN', 'IDENTITY'].includes(form.ui.fields[name]?.dataClass ?? ''));
  return (
    <Form
      label={words.ask}
      onSubmit={(text, element) => {
        const why = text('why');
        const problem = why === '' ? words.empty : lengthOf(why) > LONGEST_WHY ? words.tooLong : null;
        setWrong(problem);
        if (problem !== null) return;
        ask.mutate(
          { field: text('field'), why },
          {
            onSuccess: () => {
              element.reset();
            },
          },
        );
      }}
    >
      <NativeSelect
        name="field"
        label={words.field}
        description={words.fieldHint}
        data={fields.map((name) => ({ value: name, label: wordsOf(form, name, language).label }))}
      />
      <Textarea
        name="why"
        label={words.why}
        description={words.whyHint}
        error={wrong}
        autosize
        minRows={2}
        dir="auto"
      />
      <ProblemNotice error={ask.error} />
      <div>
        <Button type="submit" variant="default" loading={ask.isPending}>
          {words.send}
        </Button>
      </div>
      <Text role="status">{ask.isSuccess && words.sent}</Text>
    </Form>
  );
}
