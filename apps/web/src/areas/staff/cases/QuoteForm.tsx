/** Records what a team asked for: a total, its lines, or both. */
import { Group, NativeSelect, TextInput } from '@mantine/core';
import { coursePhases } from '@open-window/domain/course-price.ts';
import { quoteSources } from '@open-window/domain/price-quote.ts';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { useNewQuote } from './cases.queries.ts';
import { InlineForm } from './InlineForm.tsx';

interface QuoteFormProps {
  readonly caseId: string;
  readonly onCancel: () => void;
  readonly onDone: (words: string) => void;
}

const money = { type: 'number', min: 0, max: 100_000, step: 0.01, inputMode: 'decimal' } as const;
const centsOf = (dollars: string): number => Math.round(Number(dollars) * 100);

export function QuoteForm({ caseId, onCancel, onDone }: QuoteFormProps) {
  const { t } = useTranslation('staff');
  const labelOf = useLabels();
  const adding = useNewQuote(caseId);
  const problemOf = useFieldProblem(adding.error);
  return (
    <InlineForm
      label={t('cases.quotes.add')}
      lead={t('cases.quotes.hint')}
      submit={t('cases.quotes.save')}
      isPending={adding.isPending}
      problem={<ProblemNotice error={adding.error} />}
      onCancel={onCancel}
      onSubmit={(text) => {
        const source = oneOf(quoteSources, text('source'));
        if (!source) return;
        const lines = coursePhases.flatMap((phase) => {
          const amount = text(`amount ${phase}`);
          return amount === '' ? [] : [{ phase, amountCents: centsOf(amount), count: Number(text(`count ${phase}`)) }];
        });
        const total = text('total');
        adding.mutate(
          { source, quotedOn: text('quotedOn'), lines, ...(total !== '' && { totalCents: centsOf(total) }) },
          {
            onSuccess: () => {
              onDone(t('cases.quotes.done'));
            },
          },
        );
      }}
    >
      <NativeSelect
        name="source"
        label={t('cases.quotes.source')}
        data={quoteSources.map((value) => ({ value, label: t(`cases.quotes.sources.${value}`) }))}
      />
      <TextInput
        name="quotedOn"
        type="date"
        label={t('cases.quotes.day')}
        required
        error={problemOf('quotedOn', t('cases.quotes.dayWrong'))}
      />
      <TextInput
        name="total"
        {...money}
        label={t('cases.quotes.total')}
        error={problemOf('totalCents', t('cases.quotes.totalNeeded'))}
      />
      {coursePhases.map((phase) => (
        <Group key={phase} align="flex-end" grow>
          <TextInput
            name={`amount ${phase}`}
            {...money}
            label={t('cases.quotes.amount', { phase: labelOf('phase', phase) })}
          />
          <TextInput
            name={`count ${phase}`}
            type="number"
            min={1}
            max={100}
            defaultValue="1"
            label={t('cases.quotes.count', { phase: labelOf('phase', phase) })}
          />
        </Group>
      ))}
    </InlineForm>
  );
}
