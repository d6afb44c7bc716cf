/** What the teams of the demo world treat, how they work, whom they welcome and who pays: drawn by chance, and no code of the vocabulary is left unused. */
import { addDays } from '@open-window/domain/day.ts';
import type { Availability, CarePhase, Day, ServiceFacts } from '@open-window/domain/listing.ts';
import {
  accessCodes,
  conditionCodes,
  languageCodes,
  modalityCodes,
  paymentCodes,
  populationCodes,
  type AccessCode,
  type CarePhaseCode,
  type PaymentCode,
} from '@open-window/domain/vocabulary.ts';
import type { Chance } from './chance.ts';
import { chanceFor, type Blueprint } from './demo-plan.ts';

export type Facets = Pick<
  ServiceFacts,
  'conditions' | 'modalities' | 'populations' | 'access' | 'languages' | 'payments' | 'scholarship'
>;

/** Each code of a list falls to every so-many-th team in turn, so that the last is used as surely as the first. */
const inTurn = <T>(codes: readonly T[], number: number, step: number): T => codes[(number * step) % codes.length] as T;

export function facetsOf(blueprint: Blueprint, phases: readonly CarePhase[], today: Day): Facets {
  const chance = chanceFor(blueprint, 'facets');
  const { number, model, routes } = blueprint;
  const some = <T>(codes: readonly T[], least: number, most: number, step: number): T[] => {
    const chosen = new Set([inTurn(codes, number, step), ...chance.some(codes, chance.whole(least, most))]);
    return codes.filter((code) => chosen.has(code));
  };
  const conditions =
    routes.length === 1 && routes[0] === 'IN_ESKETAMINE'
      ? (['TRD', 'MDD', 'MDD_WITH_SI'] as const)
      : some(conditionCodes, 3, 8, 1);
  const hasTherapy =
    model !== 'KETAMINE_ONLY' && model !== 'PRESCRIBER_ONLY' && model !== 'KETAMINE_WITH_INTEGRATION_PARTNER';
  const participates =
    chance.is(0.3) && phases.some(({ phase, offered }) => phase === 'MEDICINE_SESSION' && offered === 'HERE');
  return {
    conditions: [...conditions],
    modalities: hasTherapy ? some(modalityCodes, 2, 5, 3) : [],
    populations: some(populationCodes, 0, 4, 5).map((code) => ({ code, isSpecialised: chance.is(0.35) })),
    access: accessOf(blueprint, chance),
    languages: languagesOf(blueprint, chance),
    payments: paymentsOf(blueprint, phases, participates, chance),
    scholarship: participates
      ? { participates, slots: chance.whole(0, 4), asOf: addDays(today, -chance.whole(3, 60)) }
      : { participates, slots: null, asOf: null },
  };
}

const notes: Readonly<Partial<Record<AccessCode, string>>> = {
  STEP_FREE_ENTRANCE: 'Ramp at the side door.',
  ACCESSIBLE_PARKING: 'Two spaces by the entrance.',
  ELEVATOR: 'Ask at the desk for the key.',
  TRANSIT_NEAR: 'The bus stops across the street.',
  SERVICE_ANIMAL: 'Tell us before you come.',
};

function accessOf({ number, model }: Blueprint, chance: Chance): Facets['access'] {
  if (model === 'KAP_REMOTE_SUPERVISED') return [{ code: 'CAPTIONING', answer: 'YES', note: null }];
  const sure = inTurn(accessCodes, number, 3);
  return accessCodes
    .filter((code) => code === sure || chance.is(0.55))
    .map((code) => ({
      code,
      answer: code === sure || chance.is(0.7) ? 'YES' : chance.pick(['NO', 'ASK']),
      note: chance.is(0.25) ? (notes[code] ?? null) : null,
    }));
}

function languagesOf({ number, site }: Blueprint, chance: Chance): Facets['languages'] {
  const isIsland = site.zip.state === 'PR';
  const spoken = new Set(isIsland ? (['es', 'en'] as const) : (['en'] as const)) as Set<(typeof languageCodes)[number]>;
  if (chance.is(0.3)) spoken.add('es');
  if (number % 3 === 0) spoken.add(inTurn(languageCodes, number / 3, 1));
  const interpreted = chance.is(0.25)
    ? chance.some(
        languageCodes.filter((code) => !spoken.has(code)),
        chance.whole(1, 4),
      )
    : [];
  return [
    ...[...spoken].map((code) => ({ code, isInterpreted: false })),
    ...interpreted.map((code) => ({ code, isInterpreted: true })),
  ];
}

// prettier-ignore
const helpsWith: Readonly<Record<'MEDICINE' | 'TALK', readonly PaymentCode[]>> = {
  MEDICINE: ['SF', 'HSA_FSA', 'FINANCING', 'PAYMENT_PLAN', 'PACKAGE_DISCOUNT', 'EMPLOYER_BENEFIT', 'VAF', 'PCF', 'PA', 'NP'],
  TALK: ['SF', 'PI', 'SUPERBILL', 'OON_BENEFITS', 'MC', 'MD', 'MI', 'SI', 'ITU', 'SS'],
};

function paymentsOf(
  { number, routes }: Blueprint,
  phases: readonly CarePhase[],
  participates: boolean,
  chance: Chance,
): Facets['payments'] {
  const here = phases.filter(({ offered }) => offered === 'HERE').map(({ phase }) => phase);
  const chosen = new Map<string, Facets['payments'][number]>();
  const add = (phase: CarePhaseCode | undefined, code: PaymentCode, note: string | null = null): void => {
    if (phase) chosen.set(`${phase} ${code}`, { phase, code, note });
  };
  for (const phase of here) {
    add(phase, 'SF');
    for (const code of chance.some(
      phase === 'MEDICINE_SESSION' ? helpsWith.MEDICINE : helpsWith.TALK,
      chance.whole(0, 3),
    ))
      add(phase, code);
  }
  const sure = inTurn(
    paymentCodes.filter((code) => code !== 'SCHOLARSHIP'),
    number,
    7,
  );
  add(here.find((phase) => (phase === 'MEDICINE_SESSION') === helpsWith.MEDICINE.includes(sure)) ?? here[0], sure);
  if (routes.includes('IN_ESKETAMINE') && here.includes('MEDICINE_SESSION'))
    add('MEDICINE_SESSION', 'PI', 'For Spravato only.');
  if (participates) add('MEDICINE_SESSION', 'SCHOLARSHIP', 'Open Window scholarship');
  return [...chosen.values()];
}

export function availabilityOf(blueprint: Blueprint, today: Day): Availability | null {
  const chance = chanceFor(blueprint, 'availability');
  const source = chance.pick(['ATTESTED', 'ATTESTED', 'PROBED', 'REPORTED'] as const);
  const days = chance.is(0.75) ? chance.whole(1, 55) : chance.whole(60, 89);
  const fresh = { asOf: addDays(today, -days), source, waitWeeks: null };
  const lot = chance.next();
  if (lot < 0.55) return { ...fresh, accepting: 'NEWPT', waitWeeks: chance.is(0.5) ? chance.whole(0, 5) : null };
  if (lot < 0.7) return { ...fresh, accepting: 'WAITLIST', waitWeeks: chance.whole(3, 26) };
  if (lot < 0.76) return { ...fresh, accepting: 'NOPT' };
  if (lot < 0.8) return { ...fresh, accepting: 'EXISTPTONLY' };
  if (lot < 0.83) return { ...fresh, accepting: 'EXISTPTFAM' };
  if (lot < 0.92)
    return { ...fresh, accepting: 'NEWPT', source: 'PROBED', asOf: addDays(today, -chance.whole(95, 240)) };
  return null;
}
