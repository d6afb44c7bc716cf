/**
 * Who is called when: the holder at once, the next of the rota after a quarter of the clock, the director after half of it and at each quarter from
 * then on, until somebody says that they have it. What was missed while nothing ran is caught up. Instants are milliseconds since 1970.
 */
import { riskClockMs, type RiskPriority, type RiskState } from './risk.ts';

/** LATE: somebody has it, and nobody was reached in time. ESCALATED: nobody can be reached. */
export const callReasons = ['HOLDER', 'NEXT', 'DIRECTOR', 'LATE', 'ESCALATED'] as const;
export type CallReason = (typeof callReasons)[number];

export interface CalledCase {
  readonly state: RiskState;
  readonly priority: RiskPriority;
  /** Since when it is called: its last raising, or its last hand-over. */
  readonly callingSince: number;
  readonly dueAt: number;
  readonly isAcknowledged: boolean;
  /** Who is called first: to whom it was handed, or who held it before it became more urgent. */
  readonly holderId: string | null;
}

export interface Call {
  readonly reason: CallReason;
  /** Which quarter of the clock it is for; 0 is the first. */
  readonly step: number;
  readonly personId: string;
}

export interface Callable {
  /** Who is on call now, then who will be. */
  readonly rota: readonly string[];
  readonly directors: readonly string[];
  /** Called where there is no director: somebody must hear of it. */
  readonly clinicians: readonly string[];
}

const directorsStep = 2;

/** The calls that are due and were not made since `callingSince`. Asked twice, it names them once. */
export function callsDue(
  { state, priority, callingSince, dueAt, isAcknowledged, holderId }: CalledCase,
  made: readonly Call[],
  { rota, directors, clinicians }: Callable,
  now: number,
): readonly Call[] {
  if (state === 'CLOSED') return [];
  const wasMade = (reason: CallReason, step: number): boolean =>
    made.some((call) => call.reason === reason && call.step === step);
  const call = (reason: CallReason, step: number, people: readonly string[]): readonly Call[] =>
    people.map((personId) => ({ reason, step, personId }));
  const last = (reason: CallReason, step: number): readonly Call[] =>
    wasMade(reason, step) ? [] : call(reason, step, directors.length > 0 ? directors : clinicians);

  const escalated = state === 'UNREACHABLE' ? last('ESCALATED', 0) : [];
  if (isAcknowledged) return state === 'RISK_OPEN' && now >= dueAt ? last('LATE', 0) : escalated;

  const step = Math.floor((now - callingSince) / (riskClockMs(priority) / 4));
  const order = [...new Set([...(holderId === null ? [] : [holderId]), ...rota])];
  const calls: Call[] = [];
  // Whom the rota does not name anew is left out: a shift that ends meanwhile must not bring the same person twice.
  const uncalled = (): string | undefined =>
    order.find((personId) => ![...made, ...calls].some((one) => one.personId === personId));
  for (const [at, reason] of (['HOLDER', 'NEXT'] as const).entries()) {
    if (step < at || wasMade(reason, at) || wasMade('DIRECTOR', at)) continue;
    const person = uncalled();
    calls.push(...(person === undefined ? last('DIRECTOR', at) : call(reason, at, [person])));
  }
  return [...calls, ...(step < directorsStep ? [] : last('DIRECTOR', step)), ...escalated];
}
