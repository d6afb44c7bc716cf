/** What each rule said of somebody, in plain words with the figures that it used; what applicants, staff and operators read alike. */
import type { BenefitCard, EligibilityLine, EligibilityResult, IncomeFigures, RuleOutcome } from './eligibility.ts';
import type { LabelsOf } from './label.ts';
import type { Cents } from './listing.ts';
import type { Burden, Need } from './need-tier.ts';

interface Words {
  readonly en: string;
  readonly es: string;
}

// prettier-ignore
export const eligibilityResult: LabelsOf<EligibilityResult> = {
  ELIGIBLE:     { en: 'You may apply', es: 'Puede solicitar' },
  NOT_ELIGIBLE: { en: 'This fund cannot help you now', es: 'Este fondo no le puede ayudar ahora' },
  NEEDS_ANSWER: { en: 'Something is still to be answered', es: 'Falta contestar algo' },
};

// prettier-ignore
export const benefitCard: LabelsOf<BenefitCard> = {
  MEDICAID:        { en: 'Medicaid', es: 'Medicaid' },
  SNAP:            { en: 'SNAP (food stamps)', es: 'SNAP (cupones de alimentos)' },
  SSI:             { en: 'SSI', es: 'SSI' },
  TANF:            { en: 'TANF (cash aid)', es: 'TANF (ayuda en efectivo)' },
  WIC:             { en: 'WIC', es: 'WIC' },
  HOUSING_VOUCHER: { en: 'Housing voucher', es: 'Vale de vivienda' },
};

const dollars = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  trailingZeroDisplay: 'stripIfInteger',
});

/** Whole dollars where there are no cents: `$31,920`, `$31,920.50`. The same in both languages, as the site writes money. */
export const dollarsOf = (cents: Cents): string => dollars.format(cents / 100);

const unknown: Words = { en: 'Not answered yet.', es: 'Aún sin contestar.' };

export function wordsOfLine({ rule, outcome, figures, card }: EligibilityLine): Words {
  if (rule.rule === 'INCOME') return incomeWords(outcome, rule.maxPercent, figures, card);
  if (outcome === 'UNKNOWN') return unknown;
  const isSo = outcome === 'PASS';
  switch (rule.rule) {
    case 'AGE': {
      const age = String(rule.atLeast);
      return isSo
        ? { en: `You are ${age} or older.`, es: `Tiene ${age} años o más.` }
        : { en: `You must be ${age} or older.`, es: `Debe tener ${age} años o más.` };
    }
    case 'RESIDENCE':
      return isSo
        ? { en: 'You live where this fund helps.', es: 'Vive donde este fondo ayuda.' }
        : { en: 'This fund does not help where you live.', es: 'Este fondo no ayuda donde vive.' };
    case 'NO_OPEN_AWARD':
      return isSo
        ? { en: 'You have no open scholarship of ours.', es: 'No tiene una beca nuestra abierta.' }
        : {
            en: 'You have a scholarship of ours that has not ended.',
            es: 'Tiene una beca nuestra que no ha terminado.',
          };
    case 'LIFETIME_CAP': {
      const most = dollarsOf(rule.maxCents);
      return isSo
        ? { en: `We have given you less than ${most} so far.`, es: `Hasta ahora le hemos dado menos de ${most}.` }
        : { en: `We have given you the most that we give: ${most}.`, es: `Ya le dimos lo más que damos: ${most}.` };
    }
  }
}

function incomeWords(
  outcome: RuleOutcome,
  maxPercent: number,
  figures: IncomeFigures | null,
  card: BenefitCard | null,
): Words {
  if (card !== null) {
    const { en, es } = benefitCard[card];
    return { en: `You have ${en}. That is enough.`, es: `Tiene ${es}. Con eso basta.` };
  }
  if (figures === null) return unknown;
  const { incomeCents, percent, guideline } = figures;
  const [has, line] = [dollarsOf(incomeCents), dollarsOf(guideline.amountCents)];
  const [share, most, year] = [`${String(percent)}%`, `${String(maxPercent)}%`, String(guideline.year)];
  const en = `Your household has ${has} a year. The ${year} poverty line is ${line}, so that is ${share} of it. The most is ${most}.`;
  const es = `Su hogar tiene ${has} al año. La línea de pobreza de ${year} es ${line}, así que es el ${share}. Lo más es el ${most}.`;
  const borrowed = guideline.isBorrowed
    ? [
        ' Your place has no line of its own, so we use that of the states.',
        ' Su lugar no tiene línea propia; usamos la de los estados.',
      ]
    : ['', ''];
  const ask =
    outcome === 'UNKNOWN'
      ? [' A card such as Medicaid or SNAP would be enough.', ' Bastaría una tarjeta como Medicaid o SNAP.']
      : ['', ''];
  return { en: [en, borrowed[0], ask[0]].join(''), es: [es, borrowed[1], ask[1]].join('') };
}

// prettier-ignore
const burden: LabelsOf<Burden> = {
  DEPENDANTS:   { en: 'others live on your income', es: 'otras personas viven de su ingreso' },
  MEDICAL_DEBT: { en: 'medical debt', es: 'deudas médicas' },
  UNINSURED:    { en: 'no health insurance', es: 'sin seguro médico' },
};

/** Null while there is no tier. */
export function wordsOfNeed({ tier, incomeTier, burdens }: Need): Words | null {
  if (tier === null || incomeTier === null) return null;
  const named = (language: 'en' | 'es') => burdens.map((each) => burden[each][language]).join(', ');
  const [is, was] = [String(tier), String(incomeTier)];
  const more = burdens.length === 0 ? ['', ''] : [` Also: ${named('en')}.`, ` Además: ${named('es')}.`];
  return {
    en: `Need ${is} of 3. By income alone it is ${was}.${more[0] ?? ''}`,
    es: `Necesidad ${is} de 3. Solo por el ingreso es ${was}.${more[1] ?? ''}`,
  };
}
