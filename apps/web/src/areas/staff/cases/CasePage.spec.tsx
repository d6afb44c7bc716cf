/** A case: nobody acts before declaring, every point is checked on its line, and two people decide. */
import { describe, expect, it } from '@jest/globals';
import type { Permission } from '@open-window/domain/access.ts';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { me, problem, showStaffPage, type Answers } from '../../../../test/staff-page.tsx';
import { Component as CasePage } from './CasePage.tsx';
import type { CaseLine, Proposal, VettingCase } from './cases.queries.ts';

const id = '0197c000-0000-7000-8000-00000000c001';
const other = '0197c000-0000-7000-8000-00000000d00d';
const person = '0197c000-0000-7000-8000-00000000b001';

const cover: CaseLine = {
  item: 19,
  group: 'INSURANCE',
  title: { en: 'Malpractice cover in force', es: 'Seguro de mala práctica vigente' },
  target: 'PRACTITIONER',
  targetId: person,
  targetName: 'Mara Vale PMHNP',
  blocks: 'LISTING',
  isClaim: false,
  blocker: 'NOT_CHECKED',
  methods: ['PRIMARY_SOURCE_WEB', 'DOCUMENT_REVIEW'],
  mayNotApply: false,
  check: null,
  earlier: [],
  evidence: [],
};

const check: NonNullable<CaseLine['check']> = {
  id: '0197c000-0000-7000-8000-00000000e001',
  method: 'PRIMARY_SOURCE_WEB',
  source: 'Board of Nursing',
  performedOn: '2026-05-01',
  performedBy: other,
  recordedAt: '2026-05-01T10:00:00.000Z',
  result: 'WAIVED',
  originalResult: 'INCONCLUSIVE',
  isOverride: true,
  isSuperseded: false,
  nextDueOn: '2026-09-01',
  note: 'The register was away.',
};

const license: CaseLine = {
  ...cover,
  item: 6,
  group: 'LICENSES',
  title: { en: 'License active, no discipline', es: 'Licencia activa, sin sanciones' },
  blocker: null,
  check,
  earlier: [{ ...check, id: other, result: 'INCONCLUSIVE', isOverride: false, isSuperseded: true }],
};

const proposal: Proposal = {
  id: '0197c000-0000-7000-8000-00000000f001',
  decision: 'CONDITIONAL',
  reasons: ['EMERGENCY_UNREADY'],
  conditions: [{ id: person, words: 'Hold a drill', dueOn: '2026-08-01', metOn: null }],
  proposedBy: other,
  proposedAt: '2026-06-10T10:00:00.000Z',
  outcome: 'OPEN',
  answeredBy: null,
};

const inReview: VettingCase = {
  id,
  reference: 'V-7KQ2M',
  listingId: other,
  name: 'Larkspur KAP Associates',
  city: 'Boise',
  state: 'ID',
  kind: 'INITIAL',
  standing: 'IN_REVIEW',
  priority: 'ROUTINE',
  ownerId: me,
  openedAt: '2026-06-01T10:00:00.000Z',
  dueOn: '2126-07-16',
  slug: 'larkspur',
  organizationName: 'Larkspur LLC',
  listingStatus: 'IN_REVIEW',
  templateVersion: '1',
  decidedOn: null,
  revision: 1,
  ownTie: 'NONE',
  blockers: 1,
  isContentSame: true,
  lines: [license, cover],
  proposal: null,
  proposals: [],
  moves: [{ action: 'open', to: 'RECEIVED', movedBy: null, movedAt: '2026-06-01T10:00:00.000Z', words: null }],
  deskActionsOpen: ['askChanges', 'present', 'withdraw'],
  committeeActionsOpen: [],
  actionsBlocked: [],
};
const atCommittee: VettingCase = {
  ...inReview,
  standing: 'COMMITTEE',
  revision: 2,
  deskActionsOpen: ['sendBack', 'withdraw'],
  committeeActionsOpen: ['propose'],
};

const desk: readonly Permission[] = ['case.read', 'case.check', 'case.decide', 'listing.read'];

/** What a POST answers stands from then on. */
async function showCase(first: VettingCase, posts: Answers = {}, rights = desk, language: 'en' | 'es' = 'en') {
  let stands = first;
  const answers = Object.fromEntries(
    Object.entries(posts).map(([path, answer]) => [
      `POST /staff/cases/${id}/${path}`,
      (asked: Parameters<typeof answer>[0]) => {
        const answered = answer(asked);
        if (!(answered instanceof Response)) stands = answered as VettingCase;
        return answered;
      },
    ]),
  );
  return showStaffPage({
    page: CasePage,
    path: '/staff/cases/:id',
    at: `/staff/cases/${id}`,
    rights,
    answers: { ...answers, [`GET /staff/cases/${id}`]: () => stands },
    language,
  });
}

/** Of the bytes of "window", by another program. */
const sha256 = '44ff7b02c80d38b26dd6aa31d9470aed81b32e10331a3c994fb1a9945fd847ba';
const pointOfCover = { item: 19, target: 'PRACTITIONER', targetId: person };
const lineOfCover = async () => screen.findByRole('listitem', { name: /^19 Malpractice cover/ });

describe('whoever opens a case', () => {
  it('first says whether they are tied to the team, with nothing chosen beforehand', async () => {
    const untold: VettingCase = { ...inReview, ownTie: null };
    const { sent } = await showCase(untold, { declarations: () => inReview });
    expect(await screen.findByRole('heading', { name: 'First: are you tied to this team?' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Present to the committee' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Record a check/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Declare' }));
    expect(screen.getByText('Choose one.')).toBeDefined();
    expect(sent).toEqual([]);
    await userEvent.click(screen.getByRole('radio', { name: 'I have no tie to this team' }));
    await userEvent.click(screen.getByRole('button', { name: 'Declare' }));
    expect(await screen.findByText('Your declaration is on record.')).toBeDefined();
    expect(await screen.findByRole('button', { name: 'Present to the committee' })).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ tie: 'NONE' }]);
  });

  it('reads and does nothing when they are tied', async () => {
    await showCase({ ...inReview, ownTie: 'FAMILY', deskActionsOpen: [] });
    expect(await screen.findByText(/You can read this case, but you do not act in it/)).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Record a check/ })).toBeNull();
  });
});

describe('a point of the checklist', () => {
  it('that stands against an approval is listed with why, and leads to its line', async () => {
    await showCase(inReview);
    const list = await screen.findByRole('region', { name: 'What stands against an approval' });
    const link = within(list).getByRole('link', { name: /^19 Malpractice cover/ });
    expect(list.textContent).toContain('not checked yet');
    expect(document.getElementById(link.getAttribute('href')?.slice(1) ?? '')).toBe(await lineOfCover());
    await userEvent.click(link);
    expect(document.activeElement).toBe(await lineOfCover());
  });

  it('shows what was found first beside what somebody put in its place', async () => {
    await showCase(inReview);
    const line = await screen.findByRole('listitem', { name: /^6 License active/ });
    expect(within(line).getByText('Exception made')).toBeDefined();
    expect(within(line).getByText('What was found first').nextSibling?.textContent).toBe('No clear answer');
    expect(within(line).getByText('1 earlier check')).toBeDefined();
    expect(within(line).getByText('another one counts instead')).toBeDefined();
  });

  it('gets evidence by its fingerprint, and then a check by the ways that count', async () => {
    const proved: CaseLine = {
      ...cover,
      evidence: [
        {
          id: other,
          kind: 'DOCUMENT',
          note: 'Certificate',
          sha256: 'a'.repeat(64),
          expiresOn: '2027-06-01',
          addedBy: me,
          addedAt: '2026-06-10T10:00:00.000Z',
        },
      ],
    };
    const { sent } = await showCase(inReview, {
      evidence: () => ({ ...inReview, lines: [license, proved] }),
      checks: () => ({ ...inReview, blockers: 0, lines: [license, { ...proved, blocker: null, check }] }),
    });
    await userEvent.click(await screen.findByRole('button', { name: /^Add evidence: 19/ }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Kind of evidence/ }), 'Document of the team');
    await userEvent.type(screen.getByRole('textbox', { name: /^What it is/ }), 'Certificate');
    expect(screen.getByText('The file stays with you; its fingerprint goes on record.')).toBeDefined();
    await userEvent.upload(screen.getByLabelText('File'), new File(['window'], 'cover.pdf'));
    expect(await screen.findByDisplayValue(sha256)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Put it on file' }));
    expect(await screen.findByText('The evidence is on file.')).toBeDefined();

    await userEvent.click(await screen.findByRole('button', { name: /^Record a check: 19/ }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^What was found/ }), 'Confirmed');
    const method = screen.getByRole('combobox', { name: /^How it was checked/ });
    expect(within(method).getAllByRole('option')).toHaveLength(3);
    await userEvent.selectOptions(method, 'Read the document');
    await userEvent.type(screen.getByRole('textbox', { name: /^Source/ }), 'Carrier');
    await userEvent.click(screen.getByRole('button', { name: 'Record it' }));
    expect(await screen.findByText('The check is recorded. It is never changed afterwards.')).toBeDefined();
    expect(await screen.findByText('Nothing stands against an approval.')).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([
      { ...pointOfCover, kind: 'DOCUMENT', note: 'Certificate', sha256 },
      {
        ...pointOfCover,
        method: 'DOCUMENT_REVIEW',
        source: 'Carrier',
        performedOn: new Date().toISOString().slice(0, 10),
        result: 'VERIFIED',
      },
    ]);
  });

  it('says every reason against a check, and keeps what was typed', async () => {
    await showCase(inReview, {
      checks: () => problem('refused', 409, { blockers: ['EVIDENCE_NEEDED', 'DATE_IN_FUTURE'] }),
    });
    await userEvent.click(await screen.findByRole('button', { name: /^Record a check: 19/ }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^What was found/ }), 'Confirmed');
    expect(screen.getByText('A point is confirmed only with evidence on file. Add it first.')).toBeDefined();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^How it was/ }), 'Read the document');
    await userEvent.type(screen.getByRole('textbox', { name: /^Source/ }), 'Carrier');
    await userEvent.click(screen.getByRole('button', { name: 'Record it' }));
    const alert = await screen.findByText('There is no evidence on file for this point. Add it first.');
    expect(alert).toBeDefined();
    expect(screen.getByText('The day of the check is in the future.')).toBeDefined();
    expect(screen.getByDisplayValue('Carrier')).toBeDefined();
  });

  it('is overridden only by who has the right to, and only where something was found', async () => {
    await showCase(inReview, {}, [...desk, 'case.override']);
    expect(await screen.findByRole('button', { name: /^Override: 6/ })).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Override: 19/ })).toBeNull();
  });

  it('has one form open at a time; the keyboard goes in and comes back', async () => {
    await showCase(inReview);
    const opener = await screen.findByRole('button', { name: /^Add evidence: 6/ });
    await userEvent.click(opener);
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: /^Kind of evidence/ }));
    await userEvent.click(screen.getByRole('button', { name: /^Record a check: 19/ }));
    expect(screen.queryByRole('combobox', { name: /^Kind of evidence/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Record a check: 19/ }));
  });
});

describe('a move', () => {
  it('goes to the team in words', async () => {
    const { sent } = await showCase(inReview, {
      moves: () => ({ ...inReview, standing: 'CHANGES_REQUESTED', revision: 2, deskActionsOpen: ['resume'] }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Ask the team for changes' }));
    await userEvent.type(screen.getByRole('textbox', { name: /^What the team is to change/ }), 'Name the route.');
    const form = screen.getByRole('form', { name: 'Ask the team for changes' });
    await userEvent.click(within(form).getByRole('button', { name: 'Ask the team for changes' }));
    expect(await screen.findByText('The team is asked for changes.')).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ action: 'askChanges', revision: 1, words: 'Name the route.' }]);
  });

  it('that came too late shows what stands now, and loses no word', async () => {
    let reads = 0;
    const later = { ...atCommittee, revision: 2 };
    await showStaffPage({
      page: CasePage,
      path: '/staff/cases/:id',
      at: `/staff/cases/${id}`,
      rights: desk,
      answers: {
        [`GET /staff/cases/${id}`]: () => ((reads += 1) === 1 ? inReview : later),
        [`POST /staff/cases/${id}/moves`]: () => problem('staleRevision', 409, { revision: 2 }),
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Ask the team for changes' }));
    await userEvent.type(screen.getByRole('textbox', { name: /^What the team is to change/ }), 'Name the route.');
    const form = screen.getByRole('form', { name: 'Ask the team for changes' });
    await userEvent.click(within(form).getByRole('button', { name: 'Ask the team for changes' }));
    expect(await screen.findByText(/Somebody changed this while you looked at it/)).toBeDefined();
    expect(await screen.findByText('What stands now: with the committee')).toBeDefined();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^What the team/ }).value).toBe('Name the route.');
  });
});

describe('a decision', () => {
  it('is proposed with reasons and conditions by a day', async () => {
    const proposed: VettingCase = {
      ...atCommittee,
      standing: 'PROPOSED',
      revision: 3,
      proposal,
      proposals: [proposal],
      committeeActionsOpen: [],
      actionsBlocked: [{ action: 'second', objections: ['SAME_PERSON'] }],
    };
    const { sent } = await showCase(atCommittee, { decisions: () => proposed });
    await userEvent.click(await screen.findByRole('button', { name: 'Propose a decision' }));
    const form = screen.getByRole('form', { name: 'Propose a decision' });
    const submit = within(form).getByRole('button', { name: 'Propose a decision' });
    await userEvent.click(submit);
    expect(screen.getByText('Choose a decision.')).toBeDefined();
    await userEvent.click(within(form).getByRole('radio', { name: 'Approve with conditions' }));
    await userEvent.click(within(form).getByRole('checkbox', { name: 'Not ready for an emergency' }));
    await userEvent.type(within(form).getByRole('textbox', { name: /^What the team is to do/ }), 'Hold a drill');
    await userEvent.type(within(form).getByLabelText(/^By/), '2026-08-01');
    await userEvent.click(submit);
    expect(await screen.findByText('Your proposal waits for a second person.')).toBeDefined();
    expect(await screen.findByText('You proposed it. Somebody else must answer.')).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([
      {
        action: 'propose',
        revision: 2,
        decision: 'CONDITIONAL',
        reasons: ['EMERGENCY_UNREADY'],
        conditions: [{ words: 'Hold a drill', dueOn: '2026-08-01' }],
      },
    ]);
  });

  it('is seconded by a director, who does not move the case otherwise', async () => {
    const { sent } = await showCase(
      {
        ...atCommittee,
        standing: 'PROPOSED',
        revision: 3,
        proposal,
        proposals: [proposal],
        deskActionsOpen: ['sendBack'],
        committeeActionsOpen: ['oppose', 'second'],
      },
      {
        decisions: () => ({
          ...atCommittee,
          standing: 'CONDITIONAL',
          revision: 4,
          deskActionsOpen: [],
          committeeActionsOpen: [],
          proposals: [{ ...proposal, outcome: 'SECONDED', answeredBy: me }],
        }),
      },
      ['case.read', 'case.decide'],
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Second the proposal' }));
    expect(screen.queryByRole('button', { name: 'Send back to the vetter' })).toBeNull();
    const form = screen.getByRole('form', { name: 'Second the proposal' });
    await userEvent.click(within(form).getByRole('button', { name: 'Second the proposal' }));
    expect(await screen.findByText('It is decided.')).toBeDefined();
    expect(await screen.findByRole('button', { name: 'It is met: Hold a drill' })).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ action: 'second', revision: 3 }]);
  });

  it('is read in Spanish as well', async () => {
    await showCase({ ...inReview, moves: [...inReview.moves] }, {}, desk, 'es');
    expect(await screen.findByText('primera verificación · en verificación')).toBeDefined();
    expect(screen.getByRole('listitem', { name: /^19 Seguro de mala práctica vigente/ })).toBeDefined();
    expect(screen.getByText('Se abrió el caso')).toBeDefined();
  });
});
