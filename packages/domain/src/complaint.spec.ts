/** Every cell of the table of complaints, who may not decide, and what a team is given time for. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  clockOf,
  type ComplaintAction,
  complaintActionsBlocked,
  complaintActionsOpen,
  complaintDecisionActions,
  complaintDeskActions,
  type ComplaintFile,
  complaintKinds,
  type ComplaintMove,
  complaintStates,
  complaintTeamActions,
  decideComplaint,
  effectOf,
  findings,
  severities,
  stageOf,
  suspensionActions,
  triageDueOn,
} from './complaint.ts';
import { dutiesAfter } from './complaint-duty.ts';

const [me, other, third] = ['me', 'other', 'third'];
const today = '2026-06-15';
const staffActions = [...complaintDeskActions, ...suspensionActions, ...complaintDecisionActions];
const actions: readonly ComplaintAction[] = [...staffActions, ...complaintTeamActions];

const file = (about: Partial<ComplaintFile> = {}): ComplaintFile => ({
  state: 'LOOKING',
  severity: 'HIGH',
  declarations: new Map([
    [me, 'NONE'],
    [other, 'NONE'],
    [third, 'OWNERSHIP'],
  ]),
  suspension: null,
  answerDueOn: null,
  proposedBy: null,
  handlers: new Set(),
  earlierDeciders: new Set(),
  decidedOn: null,
  finding: null,
  isAppealed: false,
  ...about,
});
const move = (action: ComplaintAction, about: Partial<ComplaintMove> = {}): ComplaintMove => ({
  action,
  actorId: me,
  today,
  words: 'words',
  severity: 'HIGH',
  finding: 'UPHELD',
  reasons: ['PERSON_HARMED'],
  ...about,
});
const answer = (about: Partial<ComplaintFile>, asked: ComplaintMove) => {
  const decision = decideComplaint(file(about), asked);
  return 'to' in decision ? decision.to : decision.objections;
};
const suspension = { by: other, endsOn: '2026-06-18', isConfirmed: false };

describe('a complaint', () => {
  it('moves only along its table', () => {
    const moves = complaintStates.flatMap((state) =>
      actions.flatMap((action) => {
        const held = action === 'confirm' || action === 'lift' ? suspension : null;
        const to = answer({ state, suspension: held, proposedBy: other, finding: 'UPHELD' }, move(action));
        return typeof to === 'string' ? [`${state} ${action} ${to}`] : [];
      }),
    );

    expect(moves).toEqual([
      'RECEIVED triage LOOKING',
      'LOOKING triage LOOKING', 'LOOKING askTeam WITH_TEAM', 'LOOKING goOn DECIDING',
      'LOOKING suspend LOOKING', 'LOOKING confirm LOOKING', 'LOOKING lift LOOKING',
      'WITH_TEAM goOn DECIDING', 'WITH_TEAM suspend WITH_TEAM', 'WITH_TEAM confirm WITH_TEAM', 'WITH_TEAM lift WITH_TEAM', 'WITH_TEAM answer DECIDING',
      'DECIDING suspend DECIDING', 'DECIDING confirm DECIDING', 'DECIDING lift DECIDING', 'DECIDING propose PROPOSED',
      'PROPOSED suspend PROPOSED', 'PROPOSED confirm PROPOSED', 'PROPOSED lift PROPOSED', 'PROPOSED oppose DECIDING', 'PROPOSED second DECIDED',
      'DECIDED appeal APPEALED',
      'APPEALED suspend APPEALED', 'APPEALED confirm APPEALED', 'APPEALED lift APPEALED', 'APPEALED hear DECIDING',
    ]); // prettier-ignore
  });

  it.each(staffActions)('lets nobody %s who is tied to the team, or has not said so', (action) => {
    for (const state of complaintStates) {
      expect(answer({ state }, move(action, { actorId: third }))).toContain('TIED_TO_TEAM');
      expect(answer({ state }, move(action, { actorId: 'stranger' }))).toContain('NOT_DECLARED');
    }
  });

  it('gives every reason at once', () => {
    const asked = move('propose', { finding: null, reasons: [], actorId: third });

    expect(answer({ state: 'LOOKING', handlers: new Set([third]), earlierDeciders: new Set([third]) }, asked)).toEqual([
      'WRONG_STATE', 'TIED_TO_TEAM', 'HANDLED_IT', 'DECIDED_BEFORE', 'FINDING_NEEDED', 'REASON_NEEDED',
    ]); // prettier-ignore
  });

  it('holds a listing back only where it is grave, once, and for longer only by a second person', () => {
    expect(answer({ severity: 'MODERATE' }, move('suspend'))).toEqual(['NOT_GRAVE_ENOUGH']);
    expect(answer({ suspension }, move('suspend'))).toEqual(['SUSPENDED_ALREADY']);
    expect(answer({ suspension }, move('confirm', { actorId: other }))).toEqual(['SAME_PERSON']);
    expect(answer({ suspension: { ...suspension, isConfirmed: true } }, move('confirm'))).toEqual(['NOT_SUSPENDED']);
    expect(answer({}, move('lift'))).toEqual(['NOT_SUSPENDED']);
    expect(answer({}, move('suspend', { words: ' ' }))).toEqual(['WORDS_NEEDED']);
  });

  it('leaves the team its days to answer, unless it answers before', () => {
    const withTeam = { state: 'WITH_TEAM', answerDueOn: today } as const;

    expect(answer(withTeam, move('goOn'))).toEqual(['TEAM_HAS_TIME']);
    expect(answer(withTeam, move('goOn', { today: '2026-06-16' }))).toBe('DECIDING');
    expect(answer(withTeam, move('answer', { actorId: 'owner' }))).toBe('DECIDING');
  });

  it('is decided by two who did not handle it, and after an appeal by two others', () => {
    const proposed = { state: 'PROPOSED', proposedBy: me, finding: 'UPHELD' } as const;

    expect(answer(proposed, move('second'))).toEqual(['SAME_PERSON']);
    expect(answer(proposed, move('oppose'))).toEqual(['SAME_PERSON']);
    expect(answer(proposed, move('second', { actorId: other }))).toBe('DECIDED');
    expect(answer({ ...proposed, handlers: new Set([other]) }, move('second', { actorId: other }))).toEqual([
      'HANDLED_IT',
    ]);
    expect(answer({ state: 'APPEALED', earlierDeciders: new Set([me]) }, move('hear'))).toEqual(['DECIDED_BEFORE']);
  });

  it('may be appealed once, in 30 days, and only where it went against the team', () => {
    const decided = { state: 'DECIDED', decidedOn: '2026-05-16', finding: 'UPHELD' } as const;
    const appeal = move('appeal', { actorId: 'owner' });

    expect(answer(decided, appeal)).toBe('APPEALED');
    expect(answer(decided, { ...appeal, today: '2026-06-16' })).toEqual(['TOO_LATE_TO_APPEAL']);
    expect(answer({ ...decided, isAppealed: true }, appeal)).toEqual(['APPEALED_BEFORE']);
    expect(answer({ ...decided, finding: 'RESOLVED' }, appeal)).toEqual(['NOTHING_TO_APPEAL']);
  });

  it('offers what it would take, and says of the rest what is against it', () => {
    const proposed = file({ state: 'PROPOSED', proposedBy: me, finding: 'UPHELD' });

    expect(complaintActionsOpen(proposed, staffActions, me, today)).toEqual([]);
    expect(complaintActionsOpen(proposed, staffActions, other, today)).toEqual(['suspend', 'oppose', 'second']);
    expect(complaintActionsBlocked(proposed, staffActions, me, today)).toContainEqual({
      action: 'second',
      objections: ['SAME_PERSON'],
    });
    expect(complaintActionsBlocked(proposed, staffActions, me, today).map(({ action }) => action)).toEqual([
      'suspend', 'oppose', 'second',
    ]); // prettier-ignore
  });

  it('of no file and by no move ends with one person deciding alone', () => {
    const anyone = fc.constantFrom(me, other);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...actions), anyone), { maxLength: 30 }), (all) => {
        let at = file({ state: 'RECEIVED', severity: null });
        for (const [action, actorId] of all) {
          const decision = decideComplaint(at, move(action, { actorId }));
          if (!('to' in decision)) continue;
          if (action === 'second') expect([at.proposedBy !== actorId, at.handlers.has(actorId)]).toEqual([true, false]);
          const isHandling = ['triage', 'askTeam', 'goOn', 'suspend'].includes(action);
          at = {
            ...at,
            state: decision.to,
            severity: 'HIGH',
            proposedBy: action === 'propose' ? actorId : at.proposedBy,
            finding: action === 'propose' ? 'UPHELD' : at.finding,
            handlers: isHandling ? new Set([...at.handlers, actorId]) : at.handlers,
          };
        }
      }),
    );
  });
});

describe('the clocks', () => {
  it('run faster the graver it is, and hold back only what is grave', () => {
    const days = severities.map((severity) => clockOf[severity]);

    expect(days.map(({ decideDays }) => decideDays)).toEqual([60, 30, 14, 7]);
    expect(days.every(({ answerDays, decideDays }) => answerDays < decideDays)).toBe(true);
    expect(days.map(({ maySuspend }) => maySuspend)).toEqual([false, false, true, true]);
    expect([triageDueOn(today, true), triageDueOn(today, false)]).toEqual([today, '2026-06-18']);
  });

  it('remind of whoever outside may have to be told, the first due first', () => {
    expect(dutiesAfter('BOUNDARY', today)).toEqual([
      { duty: 'PROTECTIVE_SERVICES', dueOn: '2026-06-16' },
      { duty: 'STATE_BOARD', dueOn: '2026-06-25' },
    ]);
    for (const kind of complaintKinds) {
      const days = dutiesAfter(kind, today).map(({ dueOn }) => dueOn);
      expect(days).toEqual([...days].sort());
      expect(days.every((day) => day > today)).toBe(true);
    }
  });
});

it('only what was upheld opens a case, and only the gravest finding holds the listing back', () => {
  expect(findings.filter((finding) => effectOf[finding].opensCase)).toEqual(['UPHELD_WITH_CONDITIONS', 'UPHELD']);
  expect(findings.filter((finding) => effectOf[finding].listing === 'suspend')).toEqual(['UPHELD']);
});

it('whoever complained learns that it came, is looked into, or is over, and nothing else', () => {
  expect(complaintStates.map(stageOf)).toEqual([
    'RECEIVED', 'LOOKED_INTO', 'LOOKED_INTO', 'LOOKED_INTO', 'LOOKED_INTO', 'DECIDED', 'LOOKED_INTO',
  ]); // prettier-ignore
});
