/** The question about danger to a life: asked while somebody is on call, called for as it is saved, once for each answer; and it changes nothing else, for nobody. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Role } from '@open-window/domain/access.ts';
import type { Answers } from '@open-window/domain/form-condition.ts';
import { phq9, wholeAnswers } from '@open-window/domain/form-given.ts';
import { Applicant } from '../../../../test/applications.ts';
import { dangerRound, planRota } from '../../../../test/danger.ts';
import { givenPerson } from '../../../../test/given.people.ts';
import { runJobs } from '../../../../test/jobs.ts';
import type { SignedIn } from '../../../../test/people.ts';
import { clinic, desk, get, ScreeningDesk } from '../../../../test/screening.ts';
import { Database } from '../../../platform/database/database.ts';
import { RiskCases } from '../../../platform/risk/risk-cases.ts';
import type { ScreeningListResponse } from '../screening/screening-queue.dto.ts';
import type { ScreeningFileResponse } from '../screening/screening.dto.ts';

const noon = '2026-06-15T12:00:00Z';
let at: ScreeningDesk;
let round: string;
let onCall: SignedIn;
beforeAll(async () => {
  at = await ScreeningDesk.open();
  const withMail = async (role: Role) => {
    const { id: personId } = await givenPerson(at.stage.api, { role });
    return at.stage.api.as(role, { personId });
  };
  onCall = await withMail('CLINICIAN');
  for (const role of ['CLINICIAN', 'SCREENER', 'PROGRAM_MANAGER', 'DIRECTOR'] as const) await withMail(role);
  await planRota(onCall);
  round = (await dangerRound(at.programs)).id;
});
afterAll(() => at.stage.stop());
beforeEach(async () => {
  at.stage.api.clock.moveTo(noon);
  await at.stage.owner.query('UPDATE rota_shift SET from_minute = 0, until_minute = 0');
});

const someone = async (): Promise<Applicant> => new Applicant(await at.stage.api.as('APPLICANT'));
const casesOf = async (applicationId: string) =>
  (
    await at.stage.owner.query<{ priority: string; raising: number; state: string; due_at: Date }>(
      `SELECT priority, raising, state, due_at FROM risk_case WHERE source_id = $1`,
      [applicationId],
    )
  ).rows;
/** Nobody is on call from two in the afternoon on. */
const closeAtTwo = () => at.stage.owner.query('UPDATE rota_shift SET until_minute = 840');
const minutesLater = async (count: number): Promise<void> => {
  at.stage.api.clock.moveTo(new Date(Date.parse(noon) + count * 60_000).toISOString());
  // Nobody was away for so long that the door closed.
  await at.stage.owner.query('UPDATE session SET last_seen_at = $1', [at.stage.api.clock.now()]);
};

describe('an answer', () => {
  it.each([
    [1, 'P3', 24],
    [2, 'P2', 4],
    [3, 'P1', 1],
  ])('of %i starts a clock as it is saved, in a draft too', async (answer, priority, hours) => {
    const rosa = await someone();
    const id = await rosa.begin(round);
    expect((await rosa.read(id)).asksOfDanger).toBe(true);
    const { status, body } = await rosa.write(id, 0, phq9(answer));
    const dueAt = new Date(Date.parse(noon) + hours * 3_600_000);

    expect([status, body.helpBy, body.asksOfDanger]).toEqual([200, dueAt.toISOString(), true]);
    expect(await casesOf(id)).toEqual([{ priority, raising: 0, state: 'RISK_OPEN', due_at: dueAt }]);
    expect((await rosa.read(id)).helpBy).toBe(dueAt.toISOString());
  });

  it('of none, and no answer, raise nothing', async () => {
    const rosa = await someone();
    const id = await rosa.begin(round);
    expect((await rosa.write(id, 0, phq9(0))).body.helpBy).toBeNull();
    expect((await rosa.write(id, 1, phq9())).body.helpBy).toBeNull();
    expect(await casesOf(id)).toEqual([]);
  });

  it('is called for once, however often it is saved and by however many at once; a worse one anew', async () => {
    const rosa = await someone();
    const id = await rosa.begin(round);
    const writeId = randomUUID();
    const both = await Promise.all([rosa.write(id, 0, phq9(1), { writeId }), rosa.write(id, 0, phq9(1))]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    await minutesLater(10);
    const again = await rosa.write(id, 1, phq9(1));
    await rosa.write(id, 2, { hope: 'To sleep' });
    expect(again.body.helpBy).toBe('2026-06-16T12:00:00.000Z');
    expect((await casesOf(id)).map(({ priority, raising }) => [priority, raising])).toEqual([['P3', 0]]);

    expect((await rosa.write(id, 3, phq9(3))).body.helpBy).toBe('2026-06-15T13:10:00.000Z');
    // An answer that is taken back calls nobody off.
    expect((await rosa.write(id, 4, phq9(1))).body.helpBy).toBe('2026-06-15T13:10:00.000Z');
    expect((await casesOf(id)).map(({ priority, raising }) => [priority, raising])).toEqual([['P1', 1]]);
  });

  it('of a case that is over opens it again only when it is answered anew', async () => {
    const rosa = await someone();
    const id = await rosa.begin(round);
    await rosa.write(id, 0, phq9(2));
    await at.stage.owner.query(`UPDATE risk_case SET state = 'CLOSED', closed_at = $2 WHERE source_id = $1`, [id, noon]); // prettier-ignore
    await minutesLater(5);
    await rosa.write(id, 1, { ...phq9(2), hope: 'To sleep' });
    expect((await casesOf(id)).map(({ state }) => state)).toEqual(['CLOSED']);
    await rosa.write(id, 2, phq9(0));
    await rosa.write(id, 3, phq9(2));
    expect((await casesOf(id)).map(({ state, raising }) => [state, raising])).toEqual([['RISK_OPEN', 1]]);
  });

  it('is not saved without its case, nor its case without it', async () => {
    const rosa = await someone();
    const id = await rosa.begin(round);
    expect((await rosa.write(id, 0, { ...phq9(3), nothing: 'of this form' })).status).toBe(422);
    expect([await casesOf(id), (await rosa.read(id)).answers]).toEqual([[], {}]);
  });

  it('tells whoever is on call who it is and how to reach them, and nothing else that was written', async () => {
    const rosa = await someone();
    const id = await rosa.begin(round);
    await rosa.write(id, 0, { givenName: 'Rosa', familyName: 'Díaz', phone: '(303) 555-0142', hope: 'canary-hope' });
    await rosa.write(id, 1, phq9(2), { language: 'en' });
    const { rows } = await at.stage.owner.query<{ id: string }>(`SELECT id FROM risk_case WHERE source_id = $1`, [id]);
    const read = await get<{ reach: object }>(at.clinician, `/api/v1/staff/risk/cases/${rows[0]?.id ?? ''}`);

    expect(read.body.reach).toMatchObject({ name: 'Rosa Díaz', phone: '(303) 555-0142', language: 'en' });
    expect(JSON.stringify(read.body)).not.toMatch(/canary|phq|44260/);
    expect(JSON.stringify(read.body)).not.toContain(id);
    await rosa.write(id, 2, { phone: '(303) 555-0199' });
    await rosa.write(id, 3, { hope: 'canary-hope, still' });
    const later = await get<{ reach: object }>(at.clinician, `/api/v1/staff/risk/cases/${rows[0]?.id ?? ''}`);
    expect(later.body.reach).toMatchObject({ name: 'Rosa Díaz', phone: '(303) 555-0199' });
    expect(JSON.stringify(later.body)).not.toMatch(/canary/);
  });

  it('is not read back from a case, either, by whoever signed in with a code alone', async () => {
    const rosa = await someone();
    const id = await rosa.begin(round);
    await rosa.write(id, 0, phq9(2));
    const byCode = new Applicant(await at.stage.api.as('APPLICANT', { personId: rosa.who.personId, strength: 'CODE' }));
    expect((await byCode.read(id)).helpBy).toBeNull();
    expect((await byCode.write(id, 1, phq9(0))).body.helpBy).toBeNull();
  });
});

describe('in hours in which nobody is on call', () => {
  it('it is not asked, and nothing is missing without it', async () => {
    const rosa = await someone();
    const id = await rosa.begin(round);
    await closeAtTwo();
    await minutesLater(119);
    expect((await rosa.write(id, 0, { ...wholeAnswers, ...phq9() })).body.asksOfDanger).toBe(true);
    await minutesLater(120);
    expect((await rosa.read(id)).asksOfDanger).toBe(false);
    expect((await rosa.write(id, 1, { hope: 'To sleep' })).body.asksOfDanger).toBe(false);
    expect((await rosa.submit(id)).status).toBe(201);
  });

  it('an answer that comes all the same is kept, and called for', async () => {
    const rosa = await someone();
    const id = await rosa.begin(round);
    await closeAtTwo();
    await minutesLater(180);
    const { status, body } = await rosa.write(id, 0, phq9(2));
    expect([status, body.asksOfDanger, body.helpBy]).toEqual([200, false, '2026-06-15T19:00:00.000Z']);
    expect((await casesOf(id)).map(({ priority }) => priority)).toEqual(['P2']);
  });
});

describe('an application with it and one without', () => {
  const held = { safetyPsychosis: 'YES' };
  type Raise = (id: string, personId: string) => Promise<unknown>;
  const notSafe: Raise = (sourceId, personId) =>
    at.stage.api.get(Database).as({ personId, rights: ['account.own'] }, (tx) =>
      at.stage.api.get(RiskCases).raise(tx, {
        ...{ sourceKind: 'NOT_SAFE', sourceId, personId, priority: 'P1', raisedAt: new Date(noon) },
      }),
    );

  /** Everything that anybody but the rota reads of it, with what is of each one alone blacked out. */
  const told = async (more: Answers, raise?: Raise) => {
    await runJobs(at.stage.api);
    await at.stage.owner.query('DELETE FROM mail');
    const where = (await dangerRound(at.programs)).id;
    const rosa = new Applicant(await at.stage.api.as('APPLICANT', { personId: (await givenPerson(at.stage.api)).id }));
    const id = await rosa.begin(where);
    await rosa.write(id, 0, { ...wholeAnswers, ...held, ...phq9(), ...more });
    await raise?.(id, rosa.who.personId);
    await rosa.submit(id);
    await runJobs(at.stage.api);
    await at.stage.owner.query(`UPDATE application_verification SET is_sampled = false WHERE application_id = $1`, [
      id,
    ]);
    const { items } = (await get<ScreeningListResponse>(at.screener, desk)).body;
    const { answers: _own, ...own } = await rosa.read(id);
    const { rows: mails } = await at.stage.owner.query<{ template: string; role: string; personId: string }>(
      `SELECT m.template, m.language, m.state, g.role, m.person_id AS "personId" FROM mail m LEFT JOIN role_grant g ON g.person_id = m.person_id ORDER BY 1, 2, 3, 4`,
    );
    const isCall = ({ personId }: { personId: string }) => personId === onCall.personId;
    const { rows: rooms } = await at.stage.owner.query(
      `SELECT status, revision, submitted_at FROM application WHERE id = $1`,
      [id],
    );
    const seen = {
      item: items.find((item) => item.id === id),
      file: (await get<ScreeningFileResponse>(at.screener, `${desk}/${id}`)).body,
      clinical: (await get(at.clinician, `${clinic}/${id}`)).body,
      clinicalQueue: (await get<{ items: { id: string }[] }>(at.clinician, clinic)).body.items.find(
        (item) => item.id === id,
      ),
      own,
      list: (await rosa.get<{ items: object[] }>('applications')).body.items,
      receipt: (await rosa.who.http.get(`/api/v1/public/applications/receipts/${own.receipt ?? ''}`)).body as object,
      mails: mails.filter((mail) => !isCall(mail)),
      rooms,
    };
    return {
      text: blackedOut(JSON.stringify(seen, null, 1)),
      calls: mails.filter(isCall).map(({ template }) => template),
    };
  };
  const blackedOut = (text: string): string =>
    text
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
      .replaceAll(/"receipt": "[0-9A-Z]{10}"/g, '"receipt": "R"');

  it('are the same to everybody but the rota, byte for byte: also when it says that somebody is not safe', async () => {
    const without = await told({});
    expect(without.text).toContain('"status": "SCREENING"');
    expect(without.text).toContain('PHQ-8');
    const others = [await told(phq9(1)), await told(phq9(3)), await told({}, notSafe)];

    expect(without.text).toContain('applicationReceived');
    expect(without.calls).toEqual([]);
    for (const { text, calls } of others) {
      expect(text).toBe(without.text);
      expect(calls).toEqual(['callOfDuty']);
    }
  });

  it('keep their place: who was handed in first is first', async () => {
    const ids: string[] = [];
    for (const [index, answer] of [undefined, 3, undefined, 1].entries()) {
      await minutesLater(index);
      ids.push(await at.handedIn({ ...held, ...phq9(answer) }, round));
    }
    await runJobs(at.stage.api);
    for (const [who, path] of [
      [at.screener, desk],
      [at.clinician, clinic],
    ] as const) {
      const { items } = (await get<{ items: { id: string }[] }>(who, path)).body;
      expect(items.map(({ id }) => id).filter((id) => ids.includes(id))).toEqual(ids);
    }
  });
});
