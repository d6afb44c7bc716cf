/**
 * Whether somebody may be the one on a list, with the lines that the score adds up from. A candidate is a question to a person, never a verdict:
 * too many waste an hour, a missed one harms a patient, so one letter more or less, an initial or half of a double name is still asked about.
 */
import type { Identity } from './exclusion.ts';
import type { FirmName, PersonName } from './exclusion-name.ts';
import type { Day } from './listing.ts';

export const matchReasons = [
  'NPI', 'REPAIRED_NPI', 'AFFILIATED_NPI', 'OTHER_NPI',
  'LAST_NAME', 'LAST_NAME_PART', 'LAST_NAME_CUT', 'LAST_NAME_TYPO',
  'FIRST_NAME', 'FIRST_NAME_INITIAL', 'FIRST_NAME_CUT', 'FIRST_NAME_TYPO', 'MIDDLE_AS_FIRST_NAME',
  'MIDDLE_NAME', 'OTHER_MIDDLE_NAME', 'GENERATION', 'OTHER_GENERATION', 'OTHER_ORDER',
  'FIRM_NAME', 'FIRM_NAME_CUT', 'FIRM_NAME_TYPO',
  'BIRTH_DATE', 'BIRTH_DATE_NEAR', 'STATE', 'OTHER_STATE',
] as const; // prettier-ignore
export type MatchReason = (typeof matchReasons)[number];

export interface MatchLine {
  readonly reason: MatchReason;
  readonly points: number;
}

/** HIGH: the number, or name and birth date. MEDIUM: name and state. LOW: the name alone. Source: vetting.md, exclusion matching. */
export const matchStrengths = ['HIGH', 'MEDIUM', 'LOW'] as const;
export type MatchStrength = (typeof matchStrengths)[number];

export interface Match {
  /** Sum of the lines, 0 to 100. */
  readonly score: number;
  readonly strength: MatchStrength;
  readonly lines: readonly MatchLine[];
}

/** Below it nobody is asked. A whole name in another state reaches it, a name with one letter wrong only in the same state, or where it is unknown. */
export const MATCH_FROM = 54;

const points: Readonly<Record<MatchReason, number>> = {
  NPI: 100, REPAIRED_NPI: 54, AFFILIATED_NPI: 54, OTHER_NPI: -12,
  LAST_NAME: 40, LAST_NAME_PART: 34, LAST_NAME_CUT: 36, LAST_NAME_TYPO: 28,
  FIRST_NAME: 30, FIRST_NAME_INITIAL: 15, FIRST_NAME_CUT: 26, FIRST_NAME_TYPO: 20, MIDDLE_AS_FIRST_NAME: 18,
  MIDDLE_NAME: 8, OTHER_MIDDLE_NAME: -10, GENERATION: 2, OTHER_GENERATION: -6, OTHER_ORDER: -1,
  FIRM_NAME: 70, FIRM_NAME_CUT: 64, FIRM_NAME_TYPO: 56,
  BIRTH_DATE: 35, BIRTH_DATE_NEAR: 5, STATE: 15, OTHER_STATE: -15,
}; // prettier-ignore

/** Both must not be weak at once, unless the birth date says the same. */
const weak: ReadonlySet<MatchReason> = new Set<MatchReason>([
  'LAST_NAME_TYPO', 'FIRST_NAME_TYPO', 'FIRST_NAME_INITIAL', 'MIDDLE_AS_FIRST_NAME',
]); // prettier-ignore

/** Null: not worth a question. The same for the two in either order. */
export function matchOf(screened: Identity, listed: Identity): Match | null {
  const number = numberReason(screened, listed);
  const isByNumber = number !== null && number !== 'OTHER_NPI';
  const birth = birthReason(screened.birthDate, listed.birthDate);
  if (birth === 'DIFFERENT' && !isByNumber) return null; // before the names: of most who share one it is known at once
  const name = bestName(screened, listed, birth === 'BIRTH_DATE');
  if (name === null && !isByNumber) return null;
  const reasons: MatchReason[] = [];
  if (number !== null) reasons.push(number);
  if (name !== null) reasons.push(...name);
  if (birth !== null && birth !== 'DIFFERENT') reasons.push(birth);
  if (screened.state !== '' && listed.state !== '')
    reasons.push(screened.state === listed.state ? 'STATE' : 'OTHER_STATE');
  const lines = reasons.map((reason) => ({ reason, points: points[reason] }));
  const score = Math.max(0, Math.min(100, sumOf(reasons)));
  if (!isByNumber && score < MATCH_FROM) return null;
  return { score, strength: strengthOf(reasons), lines };
}

function strengthOf(reasons: readonly MatchReason[]): MatchStrength {
  const isNamed = reasons.some((reason) => isOfName.test(reason));
  if (reasons.includes('NPI') || (isNamed && reasons.includes('BIRTH_DATE'))) return 'HIGH';
  return isNamed && reasons.includes('STATE') ? 'MEDIUM' : 'LOW';
}

const isOfName = /^(?:LAST|FIRM)_NAME/u;

const sumOf = (reasons: readonly MatchReason[]): number => reasons.reduce((sum, reason) => sum + points[reason], 0);

function numberReason(a: Identity, b: Identity): 'NPI' | 'REPAIRED_NPI' | 'AFFILIATED_NPI' | 'OTHER_NPI' | null {
  if (a.npis.some((npi) => b.npis.includes(npi))) return 'NPI';
  if (a.npis.some((npi) => b.repairedNpis.includes(npi))) return 'REPAIRED_NPI';
  if (a.npis.some((npi) => b.affiliatedNpis.includes(npi))) return 'AFFILIATED_NPI';
  return a.npis.length > 0 && b.npis.length > 0 ? 'OTHER_NPI' : null;
}

function birthReason(a: Day | null, b: Day | null): 'BIRTH_DATE' | 'BIRTH_DATE_NEAR' | 'DIFFERENT' | null {
  if (a === null || b === null) return null;
  if (a === b) return 'BIRTH_DATE';
  const isYear = a.startsWith(b.slice(0, 4));
  const isDay = a.endsWith(b.slice(8));
  const [monthA, monthB] = [a.slice(5, 7), b.slice(5, 7)];
  const isTurned = isYear && monthA === b.slice(8) && monthB === a.slice(8);
  return isTurned || (monthA === monthB ? isYear || isDay : isYear && isDay) ? 'BIRTH_DATE_NEAR' : 'DIFFERENT';
}

/** What two readings in common say; a firm rather than a person whose order was guessed, except where only the person would be asked about. */
function bestName(a: Identity, b: Identity, isSure: boolean): readonly MatchReason[] | null {
  const person = bestOf(a.persons, b.persons, (one, other) => personReasons(one, other, isSure));
  const firm = bestOf(a.firms, b.firms, firmReasons);
  if (person === null || firm === null) return person ?? firm;
  const isElsewhere = a.state !== '' && b.state !== '' && a.state !== b.state;
  const isGuess = person.includes('OTHER_ORDER') && !(isElsewhere && sumOf(firm) < sumOf(person));
  return isGuess || sumOf(firm) > sumOf(person) ? firm : person;
}

function bestOf<T>(
  ones: readonly T[],
  others: readonly T[],
  reasonsOf: (one: T, other: T) => readonly MatchReason[] | null,
): readonly MatchReason[] | null {
  let best: readonly MatchReason[] | null = null;
  let most = -Infinity;
  for (const one of ones)
    for (const other of others) {
      const reasons = reasonsOf(one, other);
      const sum = reasons === null ? -Infinity : sumOf(reasons);
      if (sum > most) [best, most] = [reasons, sum];
    }
  return best;
}

function personReasons(a: PersonName, b: PersonName, isSure: boolean): readonly MatchReason[] | null {
  const last = lastReason(a, b);
  if (last === null) return null;
  const first = firstReason(a, b);
  if (first === null || (!isSure && weak.has(last) && weak.has(first))) return null;
  const reasons: MatchReason[] = [last, first];
  if (first !== 'MIDDLE_AS_FIRST_NAME') {
    const [one, other] = [a.middles[0], b.middles[0]];
    if (one !== undefined && other !== undefined)
      reasons.push(one === other || isInitialOf(one, other) ? 'MIDDLE_NAME' : 'OTHER_MIDDLE_NAME');
  }
  if (a.generation !== '' && b.generation !== '')
    reasons.push(a.generation === b.generation ? 'GENERATION' : 'OTHER_GENERATION');
  if (a.isGuess || b.isGuess) reasons.push('OTHER_ORDER');
  return reasons;
}

function lastReason(a: PersonName, b: PersonName): MatchReason | null {
  const [one, other] = [a.lasts[0], b.lasts[0]];
  if (one === other) return 'LAST_NAME';
  if (isCutOf(one, a.isLastCut, other, b.isLastCut)) return 'LAST_NAME_CUT';
  const isPart =
    a.lasts.some((part) => b.lasts.includes(part)) || a.particles.includes(other) || b.particles.includes(one);
  if (isPart) return 'LAST_NAME_PART';
  return isOneEdit(one, other) ? 'LAST_NAME_TYPO' : null;
}

function firstReason(a: PersonName, b: PersonName): MatchReason | null {
  if (a.first === '' || b.first === '') return null;
  if (a.first === b.first || (a.givens !== '' && a.givens === b.first) || (b.givens !== '' && b.givens === a.first))
    return 'FIRST_NAME';
  if (isInitialOf(a.first, b.first)) return 'FIRST_NAME_INITIAL';
  if (isCutOf(a.first, a.isFirstCut, b.first, b.isFirstCut)) return 'FIRST_NAME_CUT';
  if (isOneEdit(a.first, b.first) || isOneEdit(a.givens || a.first, b.givens || b.first)) return 'FIRST_NAME_TYPO';
  const isMiddle = (first: string, middles: readonly string[]): boolean => first.length > 1 && middles.includes(first);
  return isMiddle(a.first, b.middles) || isMiddle(b.first, a.middles) ? 'MIDDLE_AS_FIRST_NAME' : null;
}

function firmReasons(a: FirmName, b: FirmName): readonly MatchReason[] | null {
  if (a.joined === b.joined || a.whole === b.whole) return ['FIRM_NAME'];
  if (isCutOf(a.whole, a.isCut, b.whole, b.isCut) || isCutOf(a.joined, a.isCut, b.joined, b.isCut))
    return ['FIRM_NAME_CUT'];
  const isTypo = isOneEdit(a.joined, b.joined) || isOneEdit(a.whole, b.whole);
  return a.joined.length > 4 && b.joined.length > 4 && isTypo ? ['FIRM_NAME_TYPO'] : null;
}

const isInitialOf = (a: string, b: string): boolean =>
  (a.length === 1 || b.length === 1) && a.length > 0 && a.charAt(0) === b.charAt(0);

/** The shorter was cut off, and the longer begins with it. */
const isCutOf = (a: string, isACut: boolean, b: string, isBCut: boolean): boolean =>
  (isACut && a.length < b.length && b.startsWith(a)) || (isBCut && b.length < a.length && a.startsWith(b));

/** One letter put in, left out, changed, or two neighbors changed about. */
export function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 2) return false;
  let from = 0;
  while (from < a.length && a.charCodeAt(from) === b.charCodeAt(from)) from += 1;
  let tail = 0;
  const most = Math.min(a.length, b.length) - from;
  while (tail < most && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail += 1;
  const [left, right] = [a.length - from - tail, b.length - from - tail];
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[from] === b[from + 1] && a[from + 1] === b[from];
}
