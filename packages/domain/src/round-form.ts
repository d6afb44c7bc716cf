/** What the policy and the languages of a round ask of its form: each fact that a rule needs is asked of everybody, and the form has words in each language. */
import type { EligibilityRule } from './eligibility.ts';
import type { Form, Meaning } from './form.ts';
import type { RoundFormObjection, RoundLanguage } from './round.ts';
import type { ScholarshipPolicy } from './scholarship-policy.ts';

const needs: Readonly<Record<EligibilityRule['rule'], readonly Meaning[]>> = {
  AGE: ['BIRTH_DATE'],
  RESIDENCE: ['STATE'],
  INCOME: ['STATE', 'HOUSEHOLD_SIZE', 'INCOMES'],
  NO_OPEN_AWARD: [],
  LIFETIME_CAP: [],
};

/** Whoever has no income is not asked for one, and that is an answer too. Everything else is asked of all. */
const mayBeHidden: readonly Meaning[] = ['INCOMES'];

/** What the rules need and the form does not ask of everybody. */
export function factsLacking(form: Form, policy: Pick<ScholarshipPolicy, 'rules'>): readonly Meaning[] {
  const wanted = new Set(policy.rules.flatMap(({ rule }) => needs[rule]));
  return [...wanted].filter((meaning) => !isAsked(form, meaning));
}

function isAsked({ ui, rules }: Form, meaning: Meaning): boolean {
  const [name, field] = Object.entries(ui.fields).find(([, { means }]) => means === meaning) ?? [];
  const section = ui.sections.find(({ fields }) => name !== undefined && fields.includes(name));
  if (field === undefined || section === undefined || !field.isRequired) return false;
  return (
    mayBeHidden.includes(meaning) ||
    rules.every((rule) => (rule.show === 'FIELD' ? rule.name !== name : rule.name !== section.code))
  );
}

export const objectionsToForm = (
  form: Form,
  policy: Pick<ScholarshipPolicy, 'rules'>,
  languages: readonly RoundLanguage[],
): readonly RoundFormObjection[] => [
  ...(factsLacking(form, policy).length > 0 ? (['FORM_LACKS_FACTS'] as const) : []),
  ...(languages.some((language) => form.texts[language] === undefined) ? (['FORM_LACKS_WORDS'] as const) : []),
];
