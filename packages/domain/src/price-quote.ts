/**
 * Whether what a team asks for is what its page says: a quote, from a call or a good-faith estimate, against the published price of the course,
 * component by component and in all. It proposes a result for item 41 and says why; whoever checks decides.
 */
import { coursePhases, coursePriceOf, type CoursePriceOption } from './course-price.ts';
import type { Cents, ServiceFacts } from './listing.ts';
import type { CheckResult, RouteCode, SessionFormat } from './vocabulary.ts';

export const quoteSources = ['CALL', 'MAIL', 'GOOD_FAITH_ESTIMATE'] as const;
export type QuoteSource = (typeof quoteSources)[number];

export type QuotedPhase = (typeof coursePhases)[number];

export interface QuoteLine {
  readonly phase: QuotedPhase;
  /** One unit. */
  readonly amountCents: Cents;
  readonly count: number;
}

export interface Quote {
  /** Null: not said. */
  readonly route: RouteCode | null;
  readonly format: SessionFormat | null;
  /** Empty: only a total was named. */
  readonly lines: readonly QuoteLine[];
  /** Null: none was named beside the lines. */
  readonly totalCents: Cents | null;
}

/** So much more than published is no difference: prices are rounded and told from memory. Percent; ours. */
export const QUOTE_TOLERANCE_PERCENT = 10;
/** From here on a patient may dispute a bill over its good-faith estimate. Source: 45 CFR 149.620(a)(2)(ii). */
export const DISPUTE_CENTS = 40_000;

export const quoteFindingKinds = [
  'NOTHING_PUBLISHED', 'NOT_ON_THE_LIST', 'LINE_ABOVE', 'LINE_BELOW', 'TOTAL_ABOVE', 'TOTAL_DISPUTABLE', 'TOTAL_BELOW', 'TOTAL_IS_NO_SUM',
] as const; // prettier-ignore
export type QuoteFindingKind = (typeof quoteFindingKinds)[number];

export interface QuoteFinding {
  readonly kind: QuoteFindingKind;
  /** Null: the whole course. */
  readonly phase: QuotedPhase | null;
  readonly quotedCents: Cents;
  /** Null: nothing is published to compare it with. */
  readonly publishedMinCents: Cents | null;
  readonly publishedMaxCents: Cents | null;
}

type Proposed = Extract<CheckResult, 'VERIFIED' | 'VERIFIED_WITH_CONCERN' | 'FAILED' | 'INCONCLUSIVE'>;

export interface QuoteComparison {
  readonly proposed: Proposed;
  readonly findings: readonly QuoteFinding[];
}

/** The gravest decides. */
// prettier-ignore
const proposedBy: Readonly<Record<QuoteFindingKind, Proposed>> = {
  TOTAL_DISPUTABLE:  'FAILED',
  TOTAL_ABOVE:       'FAILED',
  NOT_ON_THE_LIST:   'FAILED',
  NOTHING_PUBLISHED: 'INCONCLUSIVE',
  LINE_ABOVE:        'VERIFIED_WITH_CONCERN',
  LINE_BELOW:        'VERIFIED_WITH_CONCERN',
  TOTAL_BELOW:       'VERIFIED_WITH_CONCERN',
  TOTAL_IS_NO_SUM:   'VERIFIED_WITH_CONCERN',
};
const gravity: readonly Proposed[] = ['FAILED', 'INCONCLUSIVE', 'VERIFIED_WITH_CONCERN', 'VERIFIED'];

/** Against the published option that fits the quote and speaks best for the team: a quote rarely says all. */
export function compareQuote(
  service: Pick<ServiceFacts, 'prices' | 'phases' | 'routes'>,
  quote: Quote,
): QuoteComparison {
  const options = (coursePriceOf(service)?.options ?? []).filter(
    ({ route, format }) =>
      (quote.route === null || route === null || route === quote.route) &&
      (quote.format === null || format === null || format === quote.format),
  );
  const unpublished: QuoteFinding = { kind: 'NOTHING_PUBLISHED', phase: null, quotedCents: totalOf(quote), ...nothing };
  const compared = options.map((option) => concluded(findingsOf(option, quote)));
  return compared.reduce(
    (best: QuoteComparison | null, one) => (best === null || isBetter(one, best) ? one : best),
    null,
  ) ?? concluded([unpublished]); // prettier-ignore
}

const concluded = (findings: readonly QuoteFinding[]): QuoteComparison => {
  const results = findings.map(({ kind }) => proposedBy[kind]);
  return { proposed: gravity.find((result) => results.includes(result)) ?? 'VERIFIED', findings };
};

const isBetter = (one: QuoteComparison, other: QuoteComparison): boolean => {
  const by = gravity.indexOf(one.proposed) - gravity.indexOf(other.proposed);
  return by > 0 || (by === 0 && one.findings.length < other.findings.length);
};

interface Published {
  readonly publishedMinCents: Cents | null;
  readonly publishedMaxCents: Cents | null;
}
const nothing: Published = { publishedMinCents: null, publishedMaxCents: null };

function findingsOf(option: CoursePriceOption, quote: Quote): readonly QuoteFinding[] {
  const phases = coursePhases.filter((phase) => quote.lines.some((line) => line.phase === phase));
  const perPhase = phases.map((phase) => {
    const lines = option.lines.filter((line) => line.phase === phase);
    const [publishedMinCents, publishedMaxCents] = [sum(lines, 'minCents'), sum(lines, 'maxCents')];
    const quotedCents = sumOf(quote.lines.filter((line) => line.phase === phase));
    return { phase, quotedCents, isPublished: lines.length > 0, publishedMinCents, publishedMaxCents };
  });
  const [min, max] =
    phases.length === 0
      ? [option.minCents, option.maxCents]
      : [sum(perPhase, 'publishedMinCents'), sum(perPhase, 'publishedMaxCents')];
  return [...perPhase.flatMap(ofPhase), ...ofTotal(quote, min, max)];
}

type PhaseSums = Omit<QuoteFinding, 'kind'> & {
  readonly isPublished: boolean;
  readonly publishedMinCents: Cents;
  readonly publishedMaxCents: Cents;
};

function ofPhase({ isPublished, ...sums }: PhaseSums): readonly QuoteFinding[] {
  if (!isPublished) return sums.quotedCents > 0 ? [{ ...sums, kind: 'NOT_ON_THE_LIST', ...nothing }] : [];
  if (isAbove(sums.quotedCents, sums.publishedMaxCents)) return [{ ...sums, kind: 'LINE_ABOVE' }];
  return isAbove(sums.publishedMinCents, sums.quotedCents) ? [{ ...sums, kind: 'LINE_BELOW' }] : [];
}

function ofTotal(quote: Quote, publishedMinCents: Cents, publishedMaxCents: Cents): readonly QuoteFinding[] {
  const quotedCents = totalOf(quote);
  const sums = { phase: null, quotedCents, publishedMinCents, publishedMaxCents };
  const kinds: readonly (readonly [QuoteFindingKind, boolean])[] = [
    ['TOTAL_DISPUTABLE', quotedCents - publishedMaxCents >= DISPUTE_CENTS],
    ['TOTAL_ABOVE', quotedCents - publishedMaxCents < DISPUTE_CENTS && isAbove(quotedCents, publishedMaxCents)],
    ['TOTAL_BELOW', quote.lines.length === 0 && isAbove(publishedMinCents, quotedCents)],
    ['TOTAL_IS_NO_SUM', quote.lines.length > 0 && quote.totalCents !== null && quote.totalCents !== sumOf(quote.lines)],
  ];
  return kinds.flatMap(([kind, isSo]) => (isSo ? [{ kind, ...sums }] : []));
}

/** By more than the tolerance, in whole cents. */
const isAbove = (cents: Cents, other: Cents): boolean => cents * 100 > other * (100 + QUOTE_TOLERANCE_PERCENT);

const sumOf = (lines: readonly QuoteLine[]): Cents =>
  lines.reduce((total, { amountCents, count }) => total + amountCents * count, 0);
const totalOf = ({ totalCents, lines }: Quote): Cents => totalCents ?? sumOf(lines);
const sum = <K extends string>(all: readonly Readonly<Record<K, Cents>>[], key: K): Cents =>
  all.reduce((total, one) => total + one[key], 0);
