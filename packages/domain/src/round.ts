/**
 * Rounds of a program: when people may apply, in which languages, by which form and under which policy. Read the table; it is the policy.
 * Whether a round takes people is computed from its state and the clock, so a round with dates opens and ends by itself.
 */

/** ROLLING: open until somebody closes it. DATED: with a first and a last moment. */
export const roundKinds = ['ROLLING', 'DATED'] as const;
export type RoundKind = (typeof roundKinds)[number];

export const roundStates = ['PLANNED', 'ANNOUNCED', 'OPEN', 'WAITLIST', 'CLOSED'] as const;
export type RoundState = (typeof roundStates)[number];

/** Languages in which a form can be written. */
export const roundLanguages = ['en', 'es'] as const;
export type RoundLanguage = (typeof roundLanguages)[number];

export const roundActions = ['announce', 'open', 'waitlist', 'resume', 'close'] as const;
export type RoundAction = (typeof roundActions)[number];
/** Opens what was closed: by another right, with words. */
export const REOPEN = 'reopen' as const;
export type RoundMove = RoundAction | typeof REOPEN;

/** What may be wanting in a form; `round-form.ts` says when. ROTA_GAP: it asks about self-harm, and for some hours nobody is on call. */
const roundFormObjections = ['FORM_LACKS_FACTS', 'FORM_LACKS_WORDS', 'ROTA_GAP'] as const;
export type RoundFormObjection = (typeof roundFormObjections)[number];

/** What is asked of a round before anybody may apply in it. Times are milliseconds since 1970. */
export interface RoundPlan {
  readonly kind: RoundKind;
  /** Null: of a rolling round, from when it is opened. */
  readonly opensAt: number | null;
  /** The first moment at which it takes nobody. Null: of a rolling round. */
  readonly closesAt: number | null;
  /** How many applications can be read well; staff are told, nobody is turned away by it. */
  readonly capacity: number | null;
  readonly languages: readonly RoundLanguage[];
  readonly formVersionId: string | null;
  readonly policyVersionId: string | null;
  readonly fundIds: readonly string[];
}

export interface Round extends RoundPlan {
  readonly state: RoundState;
  /** Whether it was ever opened; from then on its form and its policy stand. */
  readonly isOpened: boolean;
  /** What its policy, its languages and the rota find wanting in its form; nothing while one of them is not chosen. */
  readonly againstForm: readonly RoundFormObjection[];
}

export const roundObjections = [
  'WRONG_STATE', 'WORDS_NEEDED', 'NO_FORM', 'NO_POLICY', 'NO_FUND', 'WINDOW_WRONG', 'WINDOW_OVER', 'LANGUAGES_MISSING', 'ALREADY_OPENED',
  'DEADLINE_EARLIER', ...roundFormObjections,
] as const; // prettier-ignore
export type RoundObjection = (typeof roundObjections)[number];

type Fault = readonly [objection: RoundObjection, isSo: boolean];
const raised = (faults: readonly Fault[]): readonly RoundObjection[] =>
  faults.flatMap(([objection, isSo]) => (isSo ? [objection] : []));

interface Rule {
  readonly from: readonly RoundState[];
  readonly to: RoundState;
  /** PUBLIC: what the public is told must be right. READY: people may apply, so that nothing may be missing. */
  readonly asks: 'NOTHING' | 'PUBLIC' | 'READY';
  readonly needsWords: boolean;
}

// prettier-ignore
const rules: Readonly<Record<RoundMove, Rule>> = {
  announce: { from: ['PLANNED'],                       to: 'ANNOUNCED', asks: 'PUBLIC',  needsWords: false },
  open:     { from: ['PLANNED', 'ANNOUNCED'],          to: 'OPEN',      asks: 'READY',   needsWords: false },
  waitlist: { from: ['OPEN'],                          to: 'WAITLIST',  asks: 'NOTHING', needsWords: false },
  resume:   { from: ['WAITLIST'],                      to: 'OPEN',      asks: 'READY',   needsWords: false },
  close:    { from: ['ANNOUNCED', 'OPEN', 'WAITLIST'], to: 'CLOSED',    asks: 'NOTHING', needsWords: true },
  reopen:   { from: ['CLOSED'],                        to: 'OPEN',      asks: 'READY',   needsWords: true },
};

const isWindowWrong = ({ kind, opensAt, closesAt }: RoundPlan): boolean =>
  kind === 'DATED' ? opensAt === null || closesAt === null || closesAt <= opensAt : closesAt !== null;

/** Moments that no calendar of ours holds. */
const [earliest, latest] = [Date.UTC(2000, 0, 1), Date.UTC(2100, 0, 1)];
const isStrange = ({ opensAt, closesAt }: RoundPlan): boolean =>
  [opensAt, closesAt].some((moment) => moment !== null && (moment < earliest || moment > latest));

const isOver = ({ closesAt }: RoundPlan, now: number): boolean => closesAt !== null && closesAt <= now;

const faultsOf = (round: Round, asks: Rule['asks'], now: number): readonly Fault[] => {
  if (asks === 'NOTHING') return [];
  const isReady = asks === 'READY';
  return [
    ['NO_FORM', isReady && round.formVersionId === null],
    ['NO_POLICY', isReady && round.policyVersionId === null],
    ['NO_FUND', isReady && round.fundIds.length === 0],
    ['WINDOW_WRONG', isWindowWrong(round)],
    ['WINDOW_OVER', isOver(round, now)],
    ['LANGUAGES_MISSING', round.languages.length === 0],
    ['FORM_LACKS_FACTS', isReady && round.againstForm.includes('FORM_LACKS_FACTS')],
    ['FORM_LACKS_WORDS', isReady && round.againstForm.includes('FORM_LACKS_WORDS')],
    ['ROTA_GAP', isReady && round.againstForm.includes('ROTA_GAP')],
  ];
};

/** The state it moves to, or every reason why not. */
export function decideRound(
  round: Round,
  { action, words, now }: { readonly action: RoundMove; readonly words: string | null; readonly now: number },
): { readonly to: RoundState } | { readonly objections: readonly RoundObjection[] } {
  const { from, to, asks, needsWords } = rules[action];
  const objections = raised([
    ['WRONG_STATE', !from.includes(round.state)],
    ['WORDS_NEEDED', needsWords && (words ?? '').trim() === ''],
    ...faultsOf(round, asks, now),
  ]);
  return objections.length > 0 ? { objections } : { to };
}

export const roundNeedsWords = (action: RoundMove): boolean => rules[action].needsWords;

/** What its state allows, with what is against it: nothing, and it may be done. */
export const roundMovesAt = <Move extends RoundMove>(
  round: Round,
  moves: readonly Move[],
  now: number,
): readonly { readonly action: Move; readonly objections: readonly RoundObjection[] }[] =>
  moves.flatMap((action) => {
    const decision = decideRound(round, { action, words: 'words', now });
    if ('to' in decision) return [{ action, objections: [] }];
    return decision.objections.includes('WRONG_STATE') ? [] : [{ action, objections: decision.objections }];
  });

/**
 * Every reason why a round cannot become what is asked. Once it was opened, what people agreed to stands: its form, its policy, its kind, when it
 * opened and its languages. Its end may only move away from them.
 */
export function objectionsToPlan(before: Omit<Round, 'againstForm'>, plan: RoundPlan): readonly RoundObjection[] {
  const { state, isOpened } = before;
  const isPublic = state !== 'PLANNED';
  const isPinned =
    before.formVersionId !== plan.formVersionId ||
    before.policyVersionId !== plan.policyVersionId ||
    before.kind !== plan.kind ||
    before.opensAt !== plan.opensAt ||
    before.languages.some((language) => !plan.languages.includes(language)) ||
    before.fundIds.some((id) => !plan.fundIds.includes(id));
  const isEarlier = before.closesAt !== null && (plan.closesAt === null || plan.closesAt < before.closesAt);
  return raised([
    ['WINDOW_WRONG', isStrange(plan) || ((isPublic || plan.closesAt !== null) && isWindowWrong(plan))],
    ['LANGUAGES_MISSING', isPublic && plan.languages.length === 0],
    ['ALREADY_OPENED', isOpened && isPinned],
    ['DEADLINE_EARLIER', isOpened && isEarlier],
  ]);
}

/** What somebody who wants to apply is told. */
export const intakes = ['NOT_YET', 'OPEN', 'WAITLIST', 'CLOSED'] as const;
export type Intake = (typeof intakes)[number];

/** Open from `opensAt` on and until just before `closesAt`: that moment itself is too late. */
export function intakeOf({ state, ...plan }: Pick<Round, 'state' | 'opensAt' | 'closesAt'>, now: number): Intake {
  if (state === 'PLANNED' || state === 'ANNOUNCED') return 'NOT_YET';
  if (state === 'CLOSED' || (plan.closesAt !== null && now >= plan.closesAt)) return 'CLOSED';
  return plan.opensAt !== null && now < plan.opensAt ? 'NOT_YET' : state;
}
