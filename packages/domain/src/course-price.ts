/**
 * What a whole course costs: assessment, preparation, medicine sessions and integration, added up from the price list each time it is asked for.
 * Maintenance comes after the course and is priced apart. Whole cents only.
 */
import type { CarePhase, Cents, PriceItem, ServiceFacts } from './listing.ts';
import type { CarePhaseCode, RouteCode, SessionFormat } from './vocabulary.ts';
import { routeCodes, sessionFormats } from './vocabulary.ts';

export interface CoursePriceLine {
  readonly phase: CarePhaseCode;
  /** One unit. */
  readonly amountCents: Cents;
  readonly countMin: number;
  readonly countMax: number;
  readonly minCents: Cents;
  readonly maxCents: Cents;
}

export interface CoursePriceOption {
  /** Null: no route is stated. */
  readonly route: RouteCode | null;
  /** Format of the medicine session; null: none is stated. */
  readonly format: SessionFormat | null;
  readonly minCents: Cents;
  readonly maxCents: Cents;
  /** The least the sliding scale asks for the fewest sessions; null without a scale. */
  readonly slidingScaleMinCents: Cents | null;
  readonly lines: readonly CoursePriceLine[];
}

export interface CoursePrice {
  readonly minCents: Cents;
  readonly maxCents: Cents;
  readonly slidingScaleMinCents: Cents | null;
  /** In the order of `routeCodes`, then `sessionFormats`. */
  readonly options: readonly CoursePriceOption[];
}

/** A component of one option that has no price, so that the option cannot be added up. */
export interface CoursePriceGap {
  readonly route: RouteCode | null;
  readonly format: SessionFormat | null;
  readonly phase: CarePhaseCode;
}

type PricedFacts = Pick<ServiceFacts, 'prices' | 'phases' | 'routes'>;
type Option = Pick<CoursePriceGap, 'route' | 'format'>;

export const coursePhases = [
  'ASSESSMENT',
  'PREPARATION',
  'MEDICINE_SESSION',
  'INTEGRATION',
] as const satisfies readonly CarePhaseCode[];

/**
 * The range over every route and format that can be added up; null when there is none: no medicine session, or in every option the medicine session
 * or another component offered here has no price (`coursePriceGapsOf` says which). Lines of one component add up; what a partner charges
 * is added where it is known.
 */
export function coursePriceOf(service: PricedFacts): CoursePrice | null {
  const options = optionsOf(service).flatMap((option) => {
    const items = itemsOf(service, option);
    return items.missing.length > 0 ? [] : [priced(option, items.found)];
  });
  if (options.length === 0) return null;
  const scales = options.flatMap(({ slidingScaleMinCents }) =>
    slidingScaleMinCents === null ? [] : [slidingScaleMinCents],
  );
  return {
    minCents: Math.min(...options.map(({ minCents }) => minCents)),
    maxCents: Math.max(...options.map(({ maxCents }) => maxCents)),
    slidingScaleMinCents: scales.length === 0 ? null : Math.min(...scales),
    options,
  };
}

/** Every component without a price, option by option. Empty when all is priced or no medicine session is offered. */
export function coursePriceGapsOf(service: PricedFacts): readonly CoursePriceGap[] {
  return optionsOf(service).flatMap((option) =>
    itemsOf(service, option).missing.map((phase) => ({ ...option, phase })),
  );
}

function optionsOf({ phases, routes }: PricedFacts): readonly Option[] {
  const medicine = phases.find(({ phase }) => phase === 'MEDICINE_SESSION');
  if (medicine === undefined || medicine.offered === 'NOT_OFFERED') return [];
  const routesHere = routes.length === 0 ? [null] : routeCodes.filter((code) => routes.includes(code));
  const formatsHere =
    medicine.formats.length === 0 ? [null] : sessionFormats.filter((code) => medicine.formats.includes(code));
  return routesHere.flatMap((route) => formatsHere.map((format) => ({ route, format })));
}

function itemsOf(
  { phases, prices }: PricedFacts,
  option: Option,
): { found: readonly PriceItem[]; missing: readonly CarePhaseCode[] } {
  const found: PriceItem[] = [];
  const missing: CarePhaseCode[] = [];
  for (const code of coursePhases) {
    const phase = phases.find((one) => one.phase === code);
    if (phase === undefined || phase.offered === 'NOT_OFFERED') continue;
    const items = itemsForFormat(
      phase,
      prices.filter((item) => item.phase === code && isForRoute(item, option)),
      option,
    );
    const mustBePriced = phase.offered === 'HERE' || code === 'MEDICINE_SESSION';
    if (items.some((item) => !isSound(item)) || (items.length === 0 && mustBePriced)) missing.push(code);
    else found.push(...items);
  }
  return { found, missing };
}

const isForRoute = (item: PriceItem, { route }: Option): boolean => item.route === null || item.route === route;

/**
 * The lines for the option's format. A phase that is not held in it (preparation alone, medicine in a group) is priced in the first of its own
 * formats that has a price: individual, then group, then couple.
 */
function itemsForFormat(
  { phase, formats }: CarePhase,
  items: readonly PriceItem[],
  { format }: Option,
): readonly PriceItem[] {
  const pricedIn = (code: SessionFormat): boolean => items.some((item) => item.format === code);
  const isOwnFormat = format === null || phase === 'MEDICINE_SESSION' || formats.includes(format) || pricedIn(format);
  const chosen = isOwnFormat
    ? format
    : (sessionFormats.find((code) => pricedIn(code) && (formats.length === 0 || formats.includes(code))) ?? null);
  return items.filter((item) => item.format === null || item.format === chosen);
}

/** Facts are checked where they come in; a line that is none the less not whole and in order prices nothing. */
function isSound({ amountCents, slidingScaleMinCents, countMin, countMax }: PriceItem): boolean {
  const numbers = [amountCents, slidingScaleMinCents ?? 0, countMin, countMax];
  return numbers.every((value) => Number.isSafeInteger(value) && value >= 0) && countMin <= countMax;
}

function priced(option: Option, items: readonly PriceItem[]): CoursePriceOption {
  const lines = items.map(({ phase, amountCents, countMin, countMax }) => ({
    phase,
    amountCents,
    countMin,
    countMax,
    minCents: amountCents * countMin,
    maxCents: amountCents * countMax,
  }));
  const hasScale = items.some(({ slidingScaleMinCents }) => slidingScaleMinCents !== null);
  return {
    ...option,
    minCents: sum(lines.map(({ minCents }) => minCents)),
    maxCents: sum(lines.map(({ maxCents }) => maxCents)),
    slidingScaleMinCents: hasScale ? sum(items.map(leastOf)) : null,
    lines,
  };
}

const leastOf = ({ amountCents, slidingScaleMinCents, countMin }: PriceItem): Cents =>
  Math.min(slidingScaleMinCents ?? amountCents, amountCents) * countMin;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
