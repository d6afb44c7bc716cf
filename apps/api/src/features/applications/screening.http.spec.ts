/** The desk: rules are run by a job, a person says yes or no, clinicians answer what is theirs, and no health answer is seen or felt by anybody else. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Role } from '@open-window/domain/access.ts';
import type { Answers } from '@open-window/domain/form-condition.ts';
import { seen } from '../../../test/api.ts';
import { Applicant, openRound, wholeAnswers } from '../../../test/applications.ts';
import { type Stage, startDirectory } from '../../../test/directory.ts';
import { runJobs } from '../../../test/jobs.ts';
import type { SignedIn } from '../../../test/people.ts';
import { Programs } from '../../../test/programs.ts';
import type { ProblemResponse } from '../../platform/http/problems.ts';
import type { MedicalFileResponse, MedicalListResponse } from './medical.dto.ts';
import type { ScreeningFileResponse, ScreeningListResponse } from './screening.dto.ts';

let stage: Stage;
let programs: Programs;
let round: string;
let screener: SignedIn;
let clinician: SignedIn;
beforeAll(async () => {
  stage = await startDirectory();
  programs = new Programs(await stage.api.as('PROGRAM_MANAGER'));
  round = await openRound(programs);
  screener = await stage.api.as('SCREENER');
  clinician = await stage.api.as('CLINICIAN');
});
afterAll(() => stage.stop());

type Answer<Body> = { readonly status: number; readonly body: Body & Pick<ProblemResponse, 'blockers'> };
const desk = '/api/v1/staff/applications';
const clinic = '/api/v1/staff/clinical';

async function get<Body>({ http }: SignedIn, path: string): Promise<Answer<Body>> {
  return (await seen(http.get(path))) as Answer<Body>;
}
async function post<Body = ScreeningFileResponse>(
  { http }: SignedIn,
  path: string,
  body: object,
): Promise<Answer<Body>> {
  return (await seen(http.post(path).send(body))) as Answer<Body>;
}
const file = async (id: string, who = screener) => (await get<ScreeningFileResponse>(who, `${desk}/${id}`)).body;

/** Somebody like nobody else; what is given on top is what a story is about. */
let people = 0;
function someone(more: Answers = {}): Answers {
  people += 1;
  const unlike = {
    familyName: `Q${'abcdefghij'[people % 10] ?? ''}${randomUUID().replace(/[^a-f]/g, '')}x`,
    phone: `303 555 ${String(1000 + people)}`,
  };
  return { ...wholeAnswers, ...unlike, ...more };
}
async function handedIn(more: Answers = {}, where = round): Promise<string> {
  return new Applicant(await stage.api.as('APPLICANT')).handedIn(where, someone(more));
}
/** Handed in and taken up; not of the sample, unless a story is about that. */
async function screened(more: Answers = {}, where = round): Promise<ScreeningFileResponse> {
  const id = await handedIn(more, where);
  await runJobs(stage.api);
  await stage.owner.query('UPDATE application_verification SET is_sampled = false WHERE application_id = $1', [id]);
  return file(id);
}
const qualify = ({ id, revision }: ScreeningFileResponse) =>
  post(screener, `${desk}/${id}/moves`, { action: 'qualify', revision });

describe('what was handed in', () => {
  it('is taken up by a job: each rule with its figures, nobody told no', async () => {
    const { status, runs, lines, verification, medical, actionsOpen, moves } = await screened();

    expect([status, verification, medical]).toEqual(['SCREENING', 'ATTESTED', 'CLEAR']);
    expect(runs.map(({ number, policyVersion, result, ranBy }) => [number, policyVersion, result, ranBy])).toEqual([
      [1, 1, 'ELIGIBLE', null],
    ]);
    expect(lines.map(({ rule, outcome }) => `${rule} ${outcome}`)).toContain('INCOME PASS');
    expect(lines.find(({ rule }) => rule === 'INCOME')).toMatchObject({ incomeCents: 0, percent: 0 });
    expect(actionsOpen).toEqual(['qualify']);
    expect(moves.map(({ action, movedBy }) => [action, movedBy !== null])).toEqual([
      ['start', true],
      ['submit', true],
      ['screen', false],
    ]);
  });

  it('is taken up once, however often the job is given out', async () => {
    const id = await handedIn();
    for (let again = 0; again < 3; again++)
      await stage.owner.query(`INSERT INTO pgboss.job (name, data) VALUES ('application.screen', $1)`, [
        { applicationId: id },
      ]);
    await runJobs(stage.api);
    const { runs, moves } = await file(id);

    expect([runs.length, moves.length]).toEqual([1, 3]);
  });

  it('goes into the pool by one of two at once, and is told to the other', async () => {
    const found = await screened();
    const both = await Promise.all([qualify(found), qualify(found)]);

    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await file(found.id)).status).toBe('QUALIFIED');
    expect((await qualify(await file(found.id))).body.blockers).toEqual(['WRONG_STATE']);
  });

  it('is run again by staff, who stand beside the run', async () => {
    const { id, revision } = await screened();
    const { body } = await post(screener, `${desk}/${id}/runs`, { revision });

    expect(body.runs.map(({ number, ranBy }) => [number, ranBy])).toEqual([
      [2, screener.personId],
      [1, null],
    ]);
  });

  it.each<[Role, number]>([
    ['SCREENER', 200],
    ['DIRECTOR', 200],
    ['CLINICIAN', 403],
    ['REVIEWER', 403],
    ['ADMIN', 403],
  ])('is read by %s: %i', async (role, status) => {
    const { id } = await screened();
    expect((await get(await stage.api.as(role), `${desk}/${id}`)).status).toBe(status);
  });

  it('is not there before it was handed in, and takes nothing that is no move', async () => {
    const draft = await new Applicant(await stage.api.as('APPLICANT')).begin(round);
    const { id, revision } = await screened();

    expect((await get(screener, `${desk}/${draft}`)).status).toBe(404);
    expect((await post(screener, `${desk}/${id}/moves`, { action: 'award', revision })).status).toBe(422);
    expect((await post(screener, `${desk}/${id}/moves`, { action: 'qualify', revision: revision - 1 })).status).toBe(
      409,
    );
  });
});

describe('a no', () => {
  const rich = { hasIncome: true, incomes: [{ amountCents: 20_000_00, per: 'MONTH' }] };

  it('of a machine is nobody’s until a person names each rule that failed, and may be looked at again', async () => {
    const found = await screened(rich);
    expect(found.actionsBlocked).toContainEqual({ action: 'qualify', blockers: ['NOT_ELIGIBLE'] });
    expect((await qualify(found)).body.blockers).toEqual(['NOT_ELIGIBLE']);
    const no = (reasons: string[]) =>
      post(screener, `${desk}/${found.id}/moves`, {
        action: 'confirmIneligible',
        revision: found.revision,
        reasons,
        note: 'Read twice',
      });
    expect((await no(['AGE'])).body.blockers).toEqual(['REASONS_DIFFER']);
    const { body } = await no(['INCOME']);
    expect([body.status, body.moves.at(-1)?.reasons, body.moves.at(-1)?.note]).toEqual([
      'INELIGIBLE',
      ['INCOME'],
      'Read twice',
    ]);
    const again = await post(screener, `${desk}/${found.id}/moves`, { action: 'reconsider', revision: body.revision });
    expect(again.body.status).toBe('SCREENING');
  });

  it('is not said where nothing failed', async () => {
    const { id, revision } = await screened();
    const said = await post(screener, `${desk}/${id}/moves`, {
      action: 'confirmIneligible',
      revision,
      reasons: ['INCOME'],
    });
    expect(said.body.blockers).toEqual(['NOTHING_FAILED']);
  });
});

describe('a proof of income', () => {
  it('is asked of one in ten, who wait for it', async () => {
    const { id } = await screened();
    await stage.owner.query('UPDATE application_verification SET is_sampled = true WHERE application_id = $1', [id]);
    expect((await qualify(await file(id))).body.blockers).toEqual(['PROOF_TOO_WEAK']);
    const step = async (action: string, reason?: string) =>
      post(screener, `${desk}/${id}/verification`, { action, revision: (await file(id)).revision, reason });
    expect((await step('verify')).body.blockers).toEqual(['WRONG_STATE']);
    await step('requestProof');
    expect((await step('waive')).body.blockers).toEqual(['REASON_NEEDED']);
    await step('receiveProof');
    expect((await step('verify')).body.verification).toBe('VERIFIED');
    expect((await qualify(await file(id))).status).toBe(200);
  });
});

describe('doubles', () => {
  const twin = { familyName: 'Peña-Luz', givenName: 'Ana', birthDate: '1975-05-05' };

  it('are flagged on both, hold both, and end one only when a person says so', async () => {
    const first = await screened(twin);
    const second = await screened({ ...twin, familyName: 'Ana', givenName: 'Luz' });
    expect(second.pairs).toEqual([
      expect.objectContaining({ otherId: first.id, rules: ['COMBINATION', 'NAME_BIRTH_DATE'], state: 'FLAGGED' }),
    ]);
    expect((await qualify(await file(first.id))).body.blockers).toEqual(['DUPLICATE_OPEN']);
    const { body } = await post(screener, `${desk}/${second.id}/pairs/${first.id}`, {
      answer: 'DUPLICATE',
      revision: second.revision,
    });
    expect([body.status, body.pairs[0]?.state]).toEqual(['DUPLICATE', 'DUPLICATE']);
    expect((await qualify(await file(first.id))).status).toBe(200);
  });

  it('of one household are shown, and hold nobody; in another round nobody is a double', async () => {
    const home = { street: '12 Oak Avenue', zip: '80301' };
    const first = await screened(home);
    const second = await screened({ ...home, street: '12 oak ave.' });
    const elsewhere = await screened(home, await openRound(programs));

    expect(second.pairs.map(({ otherId, rules, state }) => [otherId, rules, state])).toEqual([
      [first.id, ['ADDRESS_HOUSEHOLD'], 'HOUSEHOLD'],
    ]);
    expect((await qualify(second)).status).toBe(200);
    expect(elsewhere.pairs).toEqual([]);
  });

  it('that come in at once are seen all the same, and lie in the database as nothing to read', async () => {
    await Promise.all([handedIn({ phone: '303 777 4242' }), handedIn({ phone: '(303) 777-4242' })]);
    await Promise.all([runJobs(stage.api), runJobs(stage.api)]);
    const { rows } = await stage.owner.query<{ n: string }>(
      `SELECT count(*) AS n FROM application_pair WHERE rules = '{PHONE}'`,
    );
    const { rows: traits } = await stage.owner.query<{ t: string }>(
      `SELECT string_agg(t::text, ' ') AS t FROM application_trait t`,
    );

    expect(rows[0]?.n).toBe('1');
    expect(traits[0]?.t).not.toMatch(/3037774242|Pe|Oak/i);
  });
});

describe('what is asked about health', () => {
  const held = { safetyPregnancy: 'YES', safetyBipolar: 'UNSURE', gad7: undefined, conditions: ['TRAUMA'] };

  it('holds for a clinician, who reads codes and decides; another one decides again', async () => {
    const found = await screened(held);
    expect(found.medical).toBe('REVIEW');
    expect((await qualify(found)).body.blockers).toEqual(['MEDICAL_HOLD']);
    expect((await get<MedicalListResponse>(clinician, clinic)).body.items.map(({ id }) => id)).toContain(found.id);
    const { body } = await get<MedicalFileResponse>(clinician, `${clinic}/${found.id}`);
    expect([body.holds, body.notes]).toEqual([['PREGNANCY'], ['BIPOLAR']]);
    const decide = (who: SignedIn, decision: string, revision: number, more: object = {}) =>
      post<MedicalFileResponse>(who, `${clinic}/${found.id}/decisions`, { decision, revision, ...more });
    expect((await decide(clinician, 'DEFER', 0)).body.blockers).toEqual(['UNTIL_NEEDED']);
    expect((await decide(clinician, 'REFER_OUT', 0, { note: 'CANARY-NOTE' })).body.decisions[0]?.note).toBe(
      'CANARY-NOTE',
    );
    expect((await decide(clinician, 'CLEARED', 1)).body.blockers).toEqual(['SECOND_CLINICIAN_NEEDED']);
    expect((await decide(await stage.api.as('CLINICIAN'), 'CLEARED_WITH_NOTE', 1)).body.state).toBe(
      'CLEARED_WITH_NOTE',
    );
    expect((await get<MedicalListResponse>(clinician, clinic)).body.items.map(({ id }) => id)).not.toContain(found.id);
    const after = await file(found.id);
    expect(JSON.stringify(after.moves)).not.toContain('CANARY');
    expect((await qualify(after)).status).toBe(200);
  });

  it('is nobody’s to read where nothing holds, and no screener’s ever', async () => {
    const { id } = await screened({ safetyBipolar: 'YES' });
    expect((await get(clinician, `${clinic}/${id}`)).status).toBe(404);
    expect((await get(screener, clinic)).status).toBe(403);
    expect((await get(screener, `${clinic}/${id}`)).status).toBe(403);
  });

  it('changes nothing at the desk: with it and without it the same words, the same state, the same place', async () => {
    const where = await openRound(programs);
    const ill = {
      phq8: undefined,
      safetyBipolar: 'YES',
      safetyFamilyPsychosis: 'TELL_CLINICIAN',
      conditions: ['SUBSTANCE'],
      tried: ['ECT'],
    };
    const plain = { givenName: 'Eva', familyName: 'Stone', phone: '303 888 1111', city: 'Boulder' };
    const without = await screened(plain, where);
    const other = await screened({ ...plain, ...ill }, await openRound(programs));
    const shown = ({ handedIn, status, verification, medical, lines, actionsOpen, actionsBlocked }: ScreeningFileResponse) =>
      ({ answers: handedIn.answers, status, verification, medical, lines, actionsOpen, actionsBlocked }); // prettier-ignore

    expect(shown(other)).toEqual(shown(without));
    expect(JSON.stringify(other.handedIn.answers)).not.toMatch(/SUBSTANCE|ECT|safety/);
  });
});

describe('the queue', () => {
  it('goes by when each was handed in whole, a page after the other, and skips nobody', async () => {
    const ids: string[] = [];
    for (let number = 0; number < 4; number++) {
      stage.api.clock.moveTo(`2026-06-15T12:0${String(number + 1)}:00Z`);
      ids.push(await handedIn());
    }
    await runJobs(stage.api);
    const walked: string[] = [];
    for (let after = ''; ;) {
      const { items, next } = (await get<ScreeningListResponse>(screener, `${desk}?limit=3${after}`)).body;
      walked.push(...items.map(({ id }) => id));
      if (next === null) break;
      after = `&after=${next}`;
    }

    expect(walked.filter((id) => ids.includes(id))).toEqual(ids);
    expect(new Set(walked).size).toBe(walked.length);
    expect(
      (await get<ScreeningListResponse>(screener, `${desk}?status=QUALIFIED`)).body.items.every(
        ({ status }) => status === 'QUALIFIED',
      ),
    ).toBe(true);
  });
});
