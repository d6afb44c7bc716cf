/** What the income that was told is, held against the poverty guideline: worked out and explained, never typed. */
import { Alert } from '@mantine/core';
import { incomeFiguresOf } from '@open-window/domain/eligibility.ts';
import { dollarsOf } from '@open-window/domain/eligibility-words.ts';
import type { FormSection } from '@open-window/domain/form.ts';
import { factsIn } from '@open-window/domain/form-facts.ts';
import { useTranslation } from 'react-i18next';
import type { Room } from './room.ts';

interface IncomeFiguresProps {
  readonly room: Room;
  readonly section: FormSection;
}

export function IncomeFigures({ room: { form, judged }, section }: IncomeFiguresProps) {
  const { t } = useTranslation('portal');
  const isHere = section.fields.some((name) => form.ui.fields[name]?.means === 'HOUSEHOLD_SIZE');
  const isWrong = judged.problems.some(({ field }) => ['STATE', 'HOUSEHOLD_SIZE', 'INCOMES'].includes(form.ui.fields[field]?.means ?? '')); // prettier-ignore
  const facts = factsIn(form, judged.kept);
  const figures = isHere && !isWrong ? incomeFiguresOf(facts, new Date().toISOString().slice(0, 10)) : null;
  if (figures === null || facts.household === undefined) return null;
  const { incomeCents, percent, guideline } = figures;
  return (
    <Alert role="status" color="evergreen" variant="light" title={t('applications.income.title')}>
      {t('applications.income.text', {
        income: dollarsOf(incomeCents),
        line: dollarsOf(guideline.amountCents),
        size: facts.household.size,
        year: guideline.year,
        percent,
      })}
    </Alert>
  );
}
