/** What whoever applied asks to change, and why; somebody lets it be, or says why not. */
import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import type { Schema } from '@open-window/contract/client.ts';
import { changeRefusals } from '@open-window/domain/change-request.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Form } from '../../../ui/app/Form.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { PlainText } from '../desk/PlainText.tsx';

type Change = Schema['ChangeItem'];

interface ChangesSectionProps {
  readonly id: string;
  /** What the question is called on the form. */
  readonly labelOf: (field: string) => string;
  /** Whether a question may be opened again now. */
  readonly mayAccept: boolean;
  readonly onDone: (words: string) => void;
}

const keyOf = (id: string) => ['staff', 'applications', 'changes', id] as const;

/** Where nobody asked for anything, nothing is said. */
export function ChangesSection({ id, labelOf, mayAccept, onDone }: ChangesSectionProps) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const client = useClient();
  const { data } = useQuery({
    queryKey: keyOf(id),
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/applications/{id}/changes', { params: { path: { id } }, signal })),
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Section title={t('changes.title')}>
      <PlainList>
        {data.items.map((change) => (
          <Stack key={change.number} gap="xs">
            <Text fw={600}>{labelOf(change.field)}</Text>
            <PlainText text={change.why ?? t('changes.gone')} />
            <Text size="sm">
              {t(`changes.states.${change.state}`)}, {format.instant(change.askedAt)}
              {change.reason !== null && `: ${t(`changes.reasons.${change.reason}`)}`}
            </Text>
            {change.state === 'ASKED' && <Answer id={id} change={change} mayAccept={mayAccept} onDone={onDone} />}
          </Stack>
        ))}
      </PlainList>
    </Section>
  );
}

interface AnswerProps {
  readonly id: string;
  readonly change: Change;
  readonly mayAccept: boolean;
  readonly onDone: (words: string) => void;
}

function Answer({ id, change: { number }, mayAccept, onDone }: AnswerProps) {
  const { t } = useTranslation('staff');
  const client = useClient();
  const cache = useQueryClient();
  const answer = useMutation({
    mutationFn: async (body: Schema['ChangeAnswer']) =>
      answerOf(
        client.POST('/api/v1/staff/applications/{id}/changes/{number}/answers', {
          params: { path: { id, number: String(number) } },
          body,
        }),
      ),
    onSuccess: () => {
      onDone(t('changes.done'));
    },
    // A yes opens the question again: the whole file stands otherwise.
    onSettled: async () => cache.invalidateQueries({ queryKey: ['staff', 'applications'] }),
  });
  return (
    <Form
      label={t('changes.refuse')}
      onSubmit={(text) => {
        const reason = oneOf(changeRefusals, text('reason'));
        if (reason !== undefined) answer.mutate({ answer: 'REFUSED', reason });
      }}
    >
      <ProblemNotice error={answer.error} />
      <NativeSelect
        name="reason"
        size="sm"
        label={t('changes.reason')}
        data={changeRefusals.map((value) => ({ value, label: t(`changes.reasons.${value}`) }))}
      />
      <Group gap="xs">
        {mayAccept && (
          <Button
            size="sm"
            loading={answer.isPending}
            onClick={() => {
              answer.mutate({ answer: 'ACCEPTED' });
            }}
          >
            {t('changes.accept')}
          </Button>
        )}
        <Button type="submit" size="sm" variant="default" loading={answer.isPending}>
          {t('changes.refuse')}
        </Button>
      </Group>
    </Form>
  );
}
