/** Scores of questionnaires by their published rules, from the answers as they were given. Pure; the same answers give the same score in any order. */
import {
  type Instrument,
  type InstrumentBand,
  type InstrumentCode,
  type InstrumentItem,
  selfHarmItem,
} from './instrument.ts';

/** By the item's code, each value that was given: none where the item is missing, several where somebody answered twice. */
export type InstrumentAnswers = ReadonlyMap<string, readonly number[]>;

export const instrumentFlags = [
  /** A case is likely from this score on: a reason to talk, not a diagnosis. */
  'AT_OR_ABOVE_CUT',
  /** Some are missing, and the rest was scaled up. */
  'PRORATED',
  /** Too many are missing for a score. */
  'NOT_SCORABLE',
  /** One item has two different answers, so it counts as missing. */
  'CONFLICTING_ANSWERS',
  /** Somebody must be reached within 24, 4 or 1 hours. Source: instruments.md, risk protocol. */
  'RISK_P3',
  'RISK_P2',
  'RISK_P1',
] as const;
export type InstrumentFlag = (typeof instrumentFlags)[number];

export interface InstrumentScore {
  readonly instrument: InstrumentCode;
  /** Null: not scorable. */
  readonly score: number | null;
  readonly band: InstrumentBand | null;
  readonly flags: readonly InstrumentFlag[];
  /** Which words and rules it was scored by. */
  readonly ruleVersion: string;
}

export function scoreOf(instrument: Instrument, answers: InstrumentAnswers): InstrumentScore {
  const { code, version, items, bands, cut } = instrument;
  const valuesOf = (item: InstrumentItem): readonly number[] => [...new Set(answers.get(item.code) ?? [])];
  const values = items.map(valuesOf);
  const given = values.flatMap((all) => (all.length === 1 ? all : []));
  const score = totalOf(instrument, given);
  const isMissing = given.length < items.length;
  const is: Readonly<Partial<Record<InstrumentFlag, boolean>>> = {
    AT_OR_ABOVE_CUT: score !== null && score >= cut,
    PRORATED: isMissing && score !== null,
    NOT_SCORABLE: score === null,
    CONFLICTING_ANSWERS: values.some((all) => all.length > 1),
    ...riskOf(items.includes(selfHarmItem) ? Math.max(0, ...valuesOf(selfHarmItem)) : 0),
  };
  return {
    instrument: code,
    score,
    band: score === null ? null : (bands.find(([from]) => score >= from)?.[1] ?? null),
    flags: instrumentFlags.filter((flag) => is[flag]),
    ruleVersion: `${code}/${String(version)}`,
  };
}

/** Half a point rounds up; whole numbers throughout. */
function totalOf({ items, mostMissing }: Instrument, given: readonly number[]): number | null {
  const answered = given.length;
  if (items.length - answered > mostMissing) return null;
  const sum = given.reduce((total, value) => total + value, 0);
  return Math.floor((2 * sum * items.length + answered) / (2 * answered));
}

/** Of two answers the worse one counts: nobody is missed because they corrected themselves. */
const riskOf = (worst: number): Partial<Record<InstrumentFlag, boolean>> => ({
  RISK_P3: worst === 1,
  RISK_P2: worst === 2,
  RISK_P1: worst >= 3,
});
