/** Every cell of the table of cases, and that nobody ever decides alone, tied, or over an open point. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './day.ts';
import {
  APPEAL_DAYS,
  type CaseAction,
  caseActionsBlocked,
  caseActionsOpen,
  caseDueOn,
  type CaseFile,
  caseKinds,
  type CaseMove,
  type CaseObjection,
  caseStates,
  committeeActions,
  decideCase,
  decisions,
  deskActions,
  openCaseStates,
  type Proposal,
  providerActions,
  tieKinds,
  endsWhenTakenBack,
} from './vetting.ts';

const today = '2026-06-15';
const actions: readonly CaseAction[] = [...deskActions, ...committeeActions, ...providerActions];

const approval: Proposal = { decision: 'APPROVE', reasons: [], conditions: [] };
const fileOf = (about: Partial<CaseFile> = {}): CaseFile => ({
  state: 'IN_REVIEW',
  blockers: 0,
  isContentSame: true,
  isHandedIn: true,
  declarations: new Map([
    ['ada', 'NONE'],
    ['ben', 'NONE'],
  ]),
  proposal: null,
  checkers: new Set(),
  earlierDeciders: new Set(),
  decidedOn: null,
  ...about,
});
const moveOf = (action: CaseAction, about: Partial<CaseMove> = {}): CaseMove => ({
  action,
  actorId: 'ada',
  today,
  words: 'Because it is so.',
  proposal: approval,
  ...about,
});
const objections = (file: CaseFile, move: CaseMove): readonly CaseObjection[] => {
  const decision = decideCase(file, move);
  return 'objections' in decision ? decision.objections : [];
};

/** From which states each action leads where. Written apart from the law. */
// prettier-ignore
const table: Readonly<Record<CaseAction, readonly [readonly string[], string]>> = {
  take:       [['RECEIVED'], 'IN_REVIEW'],
  askChanges: [['IN_REVIEW'], 'CHANGES_REQUESTED'],
  resume:     [['CHANGES_REQUESTED'], 'IN_REVIEW'],
  present:    [['IN_REVIEW'], 'COMMITTEE'],
  sendBack:   [['COMMITTEE', 'PROPOSED'], 'IN_REVIEW'],
  withdraw:   [['RECEIVED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'COMMITTEE'], 'WITHDRAWN'],
  propose:    [['COMMITTEE'], 'PROPOSED'],
  oppose:     [['PROPOSED'], 'COMMITTEE'],
  second:     [['PROPOSED'], 'APPROVED'],
  appeal:     [['DENIED', 'CONDITIONAL'], 'APPEALED'],
  hear:       [['APPEALED'], 'COMMITTEE'],
};

describe('a case', () => {
  it.each(actions.flatMap((action) => caseStates.map((state) => [action, state] as const)))(
    'by %s from %s goes where the table says, or stays',
    (action, state) => {
      const proposal = state === 'PROPOSED' ? { ...approval, proposedBy: 'ben' } : null;
      const decision = decideCase(fileOf({ state, proposal }), moveOf(action));
      const [from, to] = table[action];
      expect(decision).toEqual(from.includes(state) ? { to } : { objections: ['WRONG_STATE'] });
    },
  );

  it.each([
    ['APPROVE', 'APPROVED'],
    ['CONDITIONAL', 'CONDITIONAL'],
    ['DEFER', 'IN_REVIEW'],
    ['DENY', 'DENIED'],
  ] as const)('seconded to %s is %s', (decision, to) => {
    const proposal = { decision, reasons: [], conditions: [], proposedBy: 'ben' };
    expect(decideCase(fileOf({ state: 'PROPOSED', proposal }), moveOf('second'))).toEqual({ to });
  });

  it.each<[CaseAction, boolean]>([
    ['take', false],
    ['askChanges', true],
    ['resume', false],
    ['present', false],
    ['sendBack', true],
    ['withdraw', true],
    ['propose', false],
    ['oppose', true],
    ['second', false],
    ['appeal', true],
    ['hear', false],
  ])('%s needs words: %s', (action, isNeeded) => {
    for (const words of [null, '', '  '])
      expect(objections(fileOf(), moveOf(action, { words })).includes('WORDS_NEEDED')).toBe(isNeeded);
  });

  it('is appealed through the thirtieth day after the decision', () => {
    const decidedOn = '2026-06-01';
    const on = (day: number) =>
      objections(fileOf({ state: 'DENIED', decidedOn }), moveOf('appeal', { today: addDays(decidedOn, day) }));
    expect(on(APPEAL_DAYS)).toEqual([]);
    expect(on(APPEAL_DAYS + 1)).toEqual(['TOO_LATE_TO_APPEAL']);
  });

  it('says every reason at once', () => {
    const file = fileOf({ state: 'RECEIVED', blockers: 2, isContentSame: false, declarations: new Map() });
    expect(objections(file, moveOf('propose', { proposal: { ...approval, decision: 'CONDITIONAL' } }))).toEqual([
      'WRONG_STATE',
      'NOT_DECLARED',
      'FILE_NOT_CLEAN',
      'CONTENT_CHANGED',
      'REASON_NEEDED',
      'CONDITIONS_NEEDED',
    ]);
    expect(objections(fileOf({ state: 'COMMITTEE' }), moveOf('propose', { proposal: null }))).toEqual([
      'DECISION_NEEDED',
    ]);
  });

  it('is due in the time that its kind has', () => {
    expect(caseKinds.map((kind) => caseDueOn(kind, today))).toEqual([
      '2026-07-30',
      '2026-12-12',
      '2026-06-29',
      '2026-06-25',
    ]);
  });

  it('is open until it was decided or withdrawn', () => {
    expect(caseStates.filter((state) => !openCaseStates.includes(state))).toEqual([
      'APPROVED',
      'CONDITIONAL',
      'DENIED',
      'WITHDRAWN',
    ]);
  });
});

const person = fc.constantFrom('ada', 'ben', 'cleo');
const anyProposal = fc.record({
  decision: fc.constantFrom(...decisions),
  reasons: fc.constantFrom([], ['NO_COVER'] as const),
  conditions: fc.array(fc.record({ words: fc.constant('x'), dueOn: fc.constantFrom('2026-06-15', '2026-06-16') }), {
    maxLength: 2,
  }),
});
const anyFile: fc.Arbitrary<CaseFile> = fc.record({
  state: fc.constantFrom(...caseStates),
  blockers: fc.nat(2),
  isContentSame: fc.boolean(),
  isHandedIn: fc.boolean(),
  declarations: fc
    .array(fc.tuple(person, fc.constantFrom(...tieKinds)), { maxLength: 3 })
    .map((entries) => new Map(entries)),
  proposal: fc.option(
    fc.record({ proposedBy: person, ...{} }).chain((by) => anyProposal.map((made) => ({ ...made, ...by }))),
  ),
  checkers: fc.subarray(['ada', 'ben', 'cleo']).map((ids) => new Set(ids)),
  earlierDeciders: fc.subarray(['ada', 'ben', 'cleo']).map((ids) => new Set(ids)),
  decidedOn: fc.constantFrom(null, '2026-01-01', '2026-06-01'),
});
const anyMove = fc.record({
  action: fc.constantFrom(...actions),
  actorId: person,
  today: fc.constant(today),
  words: fc.constantFrom(null, 'x'),
  proposal: fc.option(anyProposal),
});

/** One step from a decision, so that whatever is refused is refused for a reason of its own. */
const almostDecided: fc.Arbitrary<CaseFile> = fc
  .tuple(anyFile, anyProposal, person, fc.constantFrom('NONE' as const, 'NONE' as const, ...tieKinds), fc.nat(5))
  .map(([file, made, proposedBy, tie, flaw]) => ({
    ...file,
    // At most one thing is wrong with the file itself.
    blockers: flaw === 1 ? 1 : 0,
    isContentSame: flaw !== 2,
    isHandedIn: flaw !== 3,
    checkers: new Set(flaw === 4 ? ['ada'] : []),
    earlierDeciders: new Set(flaw === 5 ? ['ada'] : []),
    state: 'PROPOSED',
    proposal: { ...made, conditions: [], proposedBy },
    declarations: new Map([...file.declarations, ['ada', tie]]),
  }));

it('a team is approved only by two different people without a tie, the second of whom checked nothing, over no open point', () => {
  const approvals = { of: 0 };
  fc.assert(
    fc.property(almostDecided, (file) => {
      const decision = decideCase(file, moveOf('second'));
      if (!('to' in decision) || !['APPROVED', 'CONDITIONAL'].includes(decision.to)) return;
      approvals.of += 1;
      expect(file.proposal?.proposedBy).not.toBe('ada');
      expect(file.declarations.get('ada')).toBe('NONE');
      expect(file.checkers.has('ada')).toBe(false);
      expect([file.blockers, file.isContentSame, file.isHandedIn]).toEqual([0, true, true]);
      expect(file.earlierDeciders.has('ada')).toBe(false);
    }),
    { numRuns: 5000 },
  );
  expect(approvals.of).toBeGreaterThan(20);
});

it('nothing but a second makes a decision', () => {
  fc.assert(
    fc.property(anyFile, anyMove, (file, move) => {
      const decision = decideCase(file, move);
      if ('to' in decision && ['APPROVED', 'CONDITIONAL', 'DENIED'].includes(decision.to))
        expect(move.action).toBe('second');
    }),
    { numRuns: 3000 },
  );
});

it('who is tied to the team, or has not said, moves nothing', () => {
  fc.assert(
    fc.property(anyFile, anyMove, (file, move) => {
      if (move.action === 'appeal' || file.declarations.get(move.actorId) === 'NONE') return;
      expect('objections' in decideCase(file, move)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

it('what is offered on screen is what would be done with all it asks for', () => {
  fc.assert(
    fc.property(anyFile, person, (file, id) => {
      for (const action of caseActionsOpen(file, deskActions, id, today))
        expect(objections(file, moveOf(action, { actorId: id }))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

it('what its state allows is either offered, or comes with the reasons why not', () => {
  fc.assert(
    fc.property(anyFile, person, (file, id) => {
      const open = caseActionsOpen(file, actions, id, today);
      const blocked = caseActionsBlocked(file, actions, id, today);
      const allowed = actions.filter((action) => table[action][0].includes(file.state));
      expect([...open, ...blocked.map(({ action }) => action)].sort()).toEqual([...allowed].sort());
      for (const { objections: against } of blocked) {
        expect(against.length).toBeGreaterThan(0);
        expect(against).not.toContain('WRONG_STATE');
      }
    }),
    { numRuns: 500 },
  );
});

it('a case ends with what the team took back, unless it was handed in again, waits for the team, or was decided', () => {
  const ending = caseStates.filter((state) => endsWhenTakenBack({ state, isHandedIn: false }));
  expect(ending).toEqual(['RECEIVED', 'IN_REVIEW', 'COMMITTEE', 'PROPOSED']);
  expect(caseStates.filter((state) => endsWhenTakenBack({ state, isHandedIn: true }))).toEqual([]);
});
