/** What the rules take from the answers of a form, by what each question means. What is not asked of somebody, because it is not theirs, is nothing: no income, no debt. */
import type { BenefitCard } from './eligibility.ts';
import type { Form, Meaning } from './form.ts';
import type { Answers } from './form-condition.ts';
import type { Income } from './household-income.ts';
import type { NeedFacts } from './need-tier.ts';
import type { StateCode } from './vocabulary.ts';

/** @param kept Answers that are shown and given, each of its kind: as `judgeAnswers` keeps them where it finds no problem. */
export function factsIn(form: Form, kept: Answers): NeedFacts {
  const { BIRTH_DATE, STATE, HOUSEHOLD_SIZE, INCOMES, CARDS, DEPENDANTS, MEDICAL_DEBT, IS_INSURED } = meantIn(
    form,
    kept,
  );
  return {
    ...(BIRTH_DATE !== undefined && { birthDate: BIRTH_DATE as string }),
    ...(STATE !== undefined && { state: STATE as StateCode }),
    ...(HOUSEHOLD_SIZE !== undefined && {
      household: { size: HOUSEHOLD_SIZE as number, incomes: (INCOMES ?? []) as readonly Income[] },
    }),
    cards: (CARDS ?? []) as readonly BenefitCard[],
    dependants: (DEPENDANTS ?? 0) as number,
    medicalDebtCents: (MEDICAL_DEBT ?? 0) as number,
    ...(IS_INSURED !== undefined && { isInsured: IS_INSURED as boolean }),
  };
}

export const meantIn = ({ ui }: Form, kept: Answers): Readonly<Partial<Record<Meaning, unknown>>> =>
  Object.fromEntries(
    Object.entries(ui.fields).flatMap(([name, { means }]) =>
      means !== undefined && Object.hasOwn(kept, name) ? [[means, kept[name]]] : [],
    ),
  );
