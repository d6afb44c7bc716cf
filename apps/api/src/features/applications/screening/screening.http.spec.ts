/** The desk: rules are run by a job, doubles flagged, and a person says yes or no. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '@open-window/domain/access.ts';
import { wholeAnswers } from '@open-window/domain/form-given.ts';
import { Applicant, openRound } from '../../../../test/applications.ts';
import { runJobs } from '../../../../test/jobs.ts';
import { desk, get, post, ScreeningDesk } from '../../../../test/screening.ts';
import type { ScreeningListResponse } from './screening-queue.dto.ts';

let at: ScreeningDesk;
beforeAll(async () => {
  at = await ScreeningDesk.open();
});
afterAll(() => at.stage.stop());

describe('what was handed in', () => {
  it('is taken up by a job: each rule with its figures, nobody told no', async () => {
    const { status, runs, lines, verification, medical, actionsOpen, moves } = await at.screened();

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

  it('tells in the log of whose it is each time that it is read', async () => {
    const { id } = await at.screened();
    const reads = async () =>
      (
        await at.stage.owner.query(
          `SELECT FROM audit_event e JOIN application a ON a.id::text = e.subject_id AND a.person_id = e.person_id
           WHERE e.action = 'application.read' AND a.id = $1`,
          [id],
        )
      ).rowCount ?? 0;
    const before = await reads();
    await at.file(id);
    expect((await reads()) - before).toBe(1);
  });

  it('shows its writer how it moved, and nothing of what the desk did with it meanwhile', async () => {
    const rosa = new Applicant(await at.stage.api.as('APPLICANT'));
    const id = await rosa.handedIn(at.round, { ...wholeAnswers, familyName: 'Historia', phone: '719 555 0101' });
    await runJobs(at.stage.api);
    const step = async (path: string, body: object) =>
      post(at.screener, `${desk}/${id}/${path}`, { revision: (await at.file(id)).revision, ...body });
    for (const action of ['take', 'release']) expect((await step('owner', { action })).status).toBe(200);
    await step('runs', {});
    await step('verification', { action: 'requestProof' });

    expect((await rosa.read(id)).history.map(({ status }) => status)).toEqual(['DRAFT', 'SUBMITTED', 'SCREENING']);
  });

  it('is taken up once, however often the job is given out', async () => {
    const id = await at.handedIn();
    for (let again = 0; again < 3; again++)
      await at.stage.owner.query(`INSERT INTO pgboss.job (name, data) VALUES ('application.screen', $1)`, [
        { applicationId: id },
      ]);
    await runJobs(at.stage.api);
    const { runs, moves } = await at.file(id);

    expect([runs.length, moves.length]).toEqual([1, 3]);
  });

  it('goes into the pool by one of two at once, and is told to the other', async () => {
    const found = await at.screened();
    const both = await Promise.all([at.qualify(found), at.qualify(found)]);

    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await at.file(found.id)).status).toBe('QUALIFIED');
    expect((await at.qualify(await at.file(found.id))).body.blockers).toEqual(['WRONG_STATE']);
  });

  it('is run again by staff, who stand beside the run', async () => {
    const { id, revision } = await at.screened();
    const { body } = await post(at.screener, `${desk}/${id}/runs`, { revision });

    expect(body.runs.map(({ number, ranBy }) => [number, ranBy])).toEqual([
      [2, at.screener.personId],
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
    const { id } = await at.screened();
    expect((await get(await at.stage.api.as(role), `${desk}/${id}`)).status).toBe(status);
  });

  it('is not there before it was handed in, and takes nothing that is no move', async () => {
    const draft = await new Applicant(await at.stage.api.as('APPLICANT')).begin(at.round);
    const { id, revision } = await at.screened();

    expect((await get(at.screener, `${desk}/${draft}`)).status).toBe(404);
    expect((await post(at.screener, `${desk}/${id}/moves`, { action: 'award', revision })).status).toBe(422);
    expect((await post(at.screener, `${desk}/${id}/moves`, { action: 'qualify', revision: revision - 1 })).status).toBe(
      409,
    );
  });
});

describe('a no', () => {
  const rich = { hasIncome: true, incomes: [{ amountCents: 20_000_00, per: 'MONTH' }] };

  it('of a machine is nobody’s until a person names each rule that failed, and may be looked at again', async () => {
    const found = await at.screened(rich);
    expect(found.actionsBlocked).toContainEqual({ action: 'qualify', blockers: ['NOT_ELIGIBLE'] });
    expect((await at.qualify(found)).body.blockers).toEqual(['NOT_ELIGIBLE']);
    const no = (reasons: string[]) =>
      post(at.screener, `${desk}/${found.id}/moves`, {
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
    const again = await post(at.screener, `${desk}/${found.id}/moves`, {
      action: 'reconsider',
      revision: body.revision,
    });
    expect(again.body.status).toBe('SCREENING');
  });

  it('is not said where nothing failed', async () => {
    const { id, revision } = await at.screened();
    const said = await post(at.screener, `${desk}/${id}/moves`, {
      action: 'confirmIneligible',
      revision,
      reasons: ['INCOME'],
    });
    expect(said.body.blockers).toEqual(['NOTHING_FAILED']);
  });
});

describe('a proof of income', () => {
  it('is asked of one in ten, who wait for it', async () => {
    const { id } = await at.screened();
    await at.stage.owner.query('UPDATE application_verification SET is_sampled = true WHERE application_id = $1', [id]);
    expect((await at.qualify(await at.file(id))).body.blockers).toEqual(['PROOF_TOO_WEAK']);
    const step = async (action: string, reason?: string) =>
      post(at.screener, `${desk}/${id}/verification`, { action, revision: (await at.file(id)).revision, reason });
    expect((await step('verify')).body.blockers).toEqual(['WRONG_STATE']);
    await step('requestProof');
    expect((await step('waive')).body.blockers).toEqual(['REASON_NEEDED']);
    await step('receiveProof');
    expect((await step('verify')).body.verification).toBe('VERIFIED');
    expect((await at.qualify(await at.file(id))).status).toBe(200);
  });
});

describe('doubles', () => {
  const twin = { familyName: 'Peña-Luz', givenName: 'Ana', birthDate: '1975-05-05' };

  it('are flagged on both, hold both, and end one only when a person says so', async () => {
    const first = await at.screened(twin);
    const second = await at.screened({ ...twin, familyName: 'Ana', givenName: 'Luz' });
    expect(second.pairs).toEqual([
      expect.objectContaining({ otherId: first.id, rules: ['COMBINATION', 'NAME_BIRTH_DATE'], state: 'FLAGGED' }),
    ]);
    expect((await at.qualify(await at.file(first.id))).body.blockers).toEqual(['DUPLICATE_OPEN']);
    const { body } = await post(at.screener, `${desk}/${second.id}/pairs/${first.id}`, {
      answer: 'DUPLICATE',
      revision: second.revision,
    });
    expect([body.status, body.pairs[0]?.state]).toEqual(['DUPLICATE', 'DUPLICATE']);
    expect((await at.qualify(await at.file(first.id))).status).toBe(200);
  });

  it('leave one that goes on: none ends as a double of one that ended', async () => {
    const mail = { email: 'rosa@harbor.example' };
    const rosa = new Applicant(await at.stage.api.as('APPLICANT'));
    const kept = await rosa.handedIn(at.round, { ...wholeAnswers, ...mail, familyName: 'Xue' });
    await runJobs(at.stage.api);
    const second = await at.screened(mail);
    await rosa.post(`applications/${kept}/moves`, { action: 'withdraw', revision: (await rosa.read(kept)).revision });
    const { status, body } = await post(at.screener, `${desk}/${second.id}/pairs/${kept}`, {
      answer: 'DUPLICATE',
      revision: second.revision,
    });
    expect([status, body.blockers]).toEqual([409, ['KEPT_ONE_ENDED']]);
  });

  it('of one household are shown, and hold nobody; in another round nobody is a double', async () => {
    const home = { street: '12 Oak Avenue', zip: '80301' };
    const first = await at.screened(home);
    const second = await at.screened({ ...home, street: '12 oak ave.' });
    const elsewhere = await at.screened(home, await openRound(at.programs));

    expect(second.pairs.map(({ otherId, rules, state }) => [otherId, rules, state])).toEqual([
      [first.id, ['ADDRESS_HOUSEHOLD'], 'HOUSEHOLD'],
    ]);
    expect((await at.qualify(second)).status).toBe(200);
    expect(elsewhere.pairs).toEqual([]);
  });

  it('that come in at once are seen all the same, and lie in the database as nothing to read', async () => {
    await Promise.all([at.handedIn({ phone: '303 777 4242' }), at.handedIn({ phone: '(303) 777-4242' })]);
    await Promise.all([runJobs(at.stage.api), runJobs(at.stage.api)]);
    const { rows } = await at.stage.owner.query<{ n: string }>(
      `SELECT count(*) AS n FROM application_pair WHERE rules = '{PHONE}'`,
    );
    const { rows: traits } = await at.stage.owner.query<{ t: string }>(
      `SELECT string_agg(t::text, ' ') AS t FROM application_trait t`,
    );

    expect(rows[0]?.n).toBe('1');
    expect(traits[0]?.t).not.toMatch(/3037774242|Pe|Oak/i);
  });
});

describe('the queue', () => {
  it('goes by when each was handed in whole, a page after the other, and skips nobody', async () => {
    const ids: string[] = [];
    for (let number = 0; number < 4; number++) {
      at.stage.api.clock.moveTo(`2026-06-15T12:0${String(number + 1)}:00Z`);
      ids.push(await at.handedIn());
    }
    await runJobs(at.stage.api);
    const walked: string[] = [];
    for (let after = ''; ;) {
      const { items, next } = (await get<ScreeningListResponse>(at.screener, `${desk}?limit=3${after}`)).body;
      walked.push(...items.map(({ id }) => id));
      if (next === null) break;
      after = `&after=${next}`;
    }

    expect(walked.filter((id) => ids.includes(id))).toEqual(ids);
    expect(new Set(walked).size).toBe(walked.length);
    expect(
      (await get<ScreeningListResponse>(at.screener, `${desk}?status=QUALIFIED`)).body.items.every(
        ({ status }) => status === 'QUALIFIED',
      ),
    ).toBe(true);
  });
});
