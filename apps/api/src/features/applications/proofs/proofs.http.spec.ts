/** A proof of income is brought when it is asked for, read by who screens, taken back until it is decided, and goes with its application. */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answers } from '@open-window/domain/form-condition.ts';
import { wholeAnswers } from '@open-window/domain/form-given.ts';
import { seen } from '../../../../test/api.ts';
import { Applicant } from '../../../../test/applications.ts';
import { asBytes } from '../../../../test/bytes.ts';
import { givenPerson } from '../../../../test/given.people.ts';
import { runJobs } from '../../../../test/jobs.ts';
import { startFileGround } from '../../../../test/scanner.ts';
import { desk, get, post, ScreeningDesk } from '../../../../test/screening.ts';
import { hostileFiles, letterWith } from '../../../../test/zoo.ts';
import type { OwnProofsResponse, ProofsResponse, ProofTicketResponse } from './proofs.dto.ts';

const letter = letterWith('Earned: 900');

describe('a proof of income', () => {
  let ground: Awaited<ReturnType<typeof startFileGround>>;
  let at: ScreeningDesk;
  beforeAll(async () => {
    ground = await startFileGround();
    at = await ScreeningDesk.open(ground.environment);
  });
  afterAll(async () => {
    await at.stage.stop();
    await ground.stop();
  });

  const applied = async (more: Answers = {}) => {
    const { id: personId } = await givenPerson(at.stage.api);
    const rosa = new Applicant(await at.stage.api.as('APPLICANT', { personId }));
    const id = await rosa.handedIn(at.round, { ...wholeAnswers, ...more });
    await runJobs(at.stage.api);
    return { rosa, id, base: `applications/${id}/proofs` };
  };
  const verify = async (id: string, action: string, reason?: string) => {
    const { revision } = await at.file(id);
    return post(at.screener, `${desk}/${id}/verification`, {
      action,
      revision,
      ...(reason !== undefined && { reason }),
    });
  };
  const own = async (rosa: Applicant, base: string) => (await rosa.get<OwnProofsResponse>(base)).body;
  const announce = (rosa: Applicant, base: string, about: object = {}) =>
    rosa.post<ProofTicketResponse>(`${base}/tickets`, {
      ...{ kind: 'INCOME', name: 'pay.pdf', mediaType: letter.type, size: letter.bytes.length },
      ...about,
    });
  const bring = async (rosa: Applicant, base: string, { bytes, type }: { bytes: Buffer; type: string } = letter) => {
    const { body } = await announce(rosa, base, { size: bytes.length });
    const sent = await seen(
      rosa.who.http.put('/api/v1/uploads').set('X-Upload-Ticket', body.ticket).set('Content-Type', type).send(bytes),
    );
    await runJobs(at.stage.api);
    return { status: sent.status, body: sent.body as object, proofId: body.proofId };
  };
  const takeBack = async ({ who }: Applicant, base: string, proofId: string, revision: number) =>
    seen(who.http.delete(`/api/v1/account/${base}/${proofId}`).set('If-Match', `"${String(revision)}"`));

  it('is not wanted until it is asked for; then it is told of, brought, and has come by itself', async () => {
    const { rosa, id, base } = await applied();
    expect(await own(rosa, base)).toEqual({ items: [], state: 'NOT_NEEDED', mayBring: false });
    expect((await announce(rosa, base)).body.blockers).toEqual(['WRONG_STATE']);

    await verify(id, 'requestProof');
    const mails = await at.stage.owner.query(`SELECT FROM mail WHERE person_id = $1 AND template = 'applicationNews'`, [
      rosa.who.personId,
    ]);
    expect([mails.rowCount, (await own(rosa, base)).state]).toEqual([1, 'ASKED']);

    const { status } = await bring(rosa, base);
    const { state, items, mayBring } = await own(rosa, base);
    expect([status, state, mayBring, items.map((one) => [one.kind, one.name, one.state])]).toEqual(
      [200, 'RECEIVED', true, [['INCOME', 'pay.pdf', 'CLEAN']]], // prettier-ignore
    );
    const file = await at.file(id);
    expect([file.verification, file.moves.at(-1)?.action, file.moves.at(-1)?.movedBy]).toEqual(
      ['DOC_RECEIVED', 'receiveProof', null], // prettier-ignore
    );
  });

  it('is read by who screens, each time in the log of whose it is, and by nobody else', async () => {
    const { rosa, id, base } = await applied();
    await verify(id, 'requestProof');
    const { proofId } = await bring(rosa, base);
    const { body } = await get<ProofsResponse>(at.screener, `${desk}/${id}/proofs`);
    expect(body.items.map(({ id: found }) => found)).toEqual([proofId]);
    const content = `${desk}/${id}/proofs/${proofId}/content`;
    const answer = await at.screener.http.get(content).buffer(true).parse(asBytes);
    expect([answer.status, (answer.body as Buffer).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    const { rowCount } = await at.stage.owner.query(
      `SELECT FROM audit_event WHERE action = 'file.read' AND person_id = $1 AND actor_id = $2`,
      [rosa.who.personId, at.screener.personId],
    );
    expect(rowCount).toBe(1);
    for (const role of ['PROGRAM_MANAGER', 'DIRECTOR', 'CLINICIAN', 'REVIEWER', 'ADMIN'] as const)
      expect((await get(await at.stage.api.as(role), content)).status).toBe(403);
    const other = await applied();
    expect((await other.rosa.get(`${base}/${proofId}/content`)).status).toBe(404);
    expect((await other.rosa.get(`${other.base}/${proofId}/content`)).status).toBe(404);
    expect((await get(at.screener, `${desk}/${other.id}/proofs/${proofId}/content`)).status).toBe(404);
  });

  it('is taken back, and replaced, until somebody decided', async () => {
    const { rosa, id, base } = await applied();
    await verify(id, 'requestProof');
    const first = await bring(rosa, base);
    const second = await bring(rosa, base);
    const revisionOf = async (proofId: string) =>
      (await own(rosa, base)).items.find((one) => one.id === proofId)?.revision ?? -1;
    expect((await takeBack(rosa, base, first.proofId, 99)).status).toBe(412);
    expect((await takeBack(rosa, base, first.proofId, await revisionOf(first.proofId))).status).toBe(204);
    expect((await own(rosa, base)).state).toBe('RECEIVED');
    expect((await takeBack(rosa, base, second.proofId, await revisionOf(second.proofId))).status).toBe(204);
    expect([(await own(rosa, base)).state, (await at.file(id)).verification]).toEqual(['ASKED', 'DOC_REQUESTED']);

    const third = await bring(rosa, base);
    const revision = await revisionOf(third.proofId);
    expect((await verify(id, 'verify')).body.verification).toBe('VERIFIED');
    expect((await takeBack(rosa, base, third.proofId, revision)).status).toBe(409);
    expect((await announce(rosa, base)).body.blockers).toEqual(['WRONG_STATE']);
    expect(await own(rosa, base)).toMatchObject({ state: 'ACCEPTED', mayBring: false });
  });

  it('may be the card that was named, of one’s own accord; and was not enough is said with a mail', async () => {
    const { rosa, id, base } = await applied({ cards: ['SNAP'] });
    expect(await own(rosa, base)).toMatchObject({ state: 'CARD_POSSIBLE', mayBring: true });
    const { proofId } = await bring(rosa, base);
    expect((await at.file(id)).verification).toBe('DOC_RECEIVED');
    const [item] = (await own(rosa, base)).items;
    await takeBack(rosa, base, proofId, item?.revision ?? -1);
    expect((await at.file(id)).verification).toBe('ATTESTED');
    await bring(rosa, base);
    expect((await verify(id, 'fail')).body.blockers).toEqual(['REASON_NEEDED']);
    expect((await verify(id, 'fail', 'Of somebody else')).status).toBe(200);
    expect(await own(rosa, base)).toMatchObject({ state: 'NOT_ENOUGH', mayBring: false });
  });

  it('is refused kindly when it is locked, not what it says, too large, or alive; and moves nothing then', async () => {
    const { rosa, id, base } = await applied();
    await verify(id, 'requestProof');
    const locked = (await hostileFiles())['a locked PDF'];
    expect(locked).toBeDefined();
    if (locked) expect((await bring(rosa, base, locked)).body).toMatchObject({ blockers: ['ENCRYPTED'] });
    const disguised = await bring(rosa, base, { bytes: Buffer.from('no pdf at all'), type: letter.type });
    expect(disguised.body).toMatchObject({ blockers: ['WRONG_TYPE'] });
    const huge = await announce(rosa, base, { size: 60 * 1_048_576 });
    expect([huge.status, huge.body.errors?.[0]?.pointer]).toEqual([422, '/size']);
    const heic = await announce(rosa, base, { name: 'a.heic', mediaType: 'image/heic' });
    expect([heic.status, heic.body.errors?.[0]?.pointer]).toEqual([422, '/mediaType']);
    // Nor does one that was found out after its judgement was sent on its way.
    await at.stage.owner.query(
      `INSERT INTO pgboss.job (name, data) SELECT 'file.judged', jsonb_build_object('fileId', file_id) FROM application_proof WHERE application_id = $1`,
      [id],
    );
    await runJobs(at.stage.api);
    expect((await at.file(id)).verification).toBe('DOC_REQUESTED');
    expect((await own(rosa, base)).items.map(({ state }) => state)).toEqual(['REJECTED', 'REJECTED']);
  });

  it('goes two years after its application ended, bytes and all', async () => {
    const { rosa, id, base } = await applied();
    await verify(id, 'requestProof');
    await bring(rosa, base);
    const bytesOf = async () =>
      (
        await at.stage.owner.query<{ key: string }>(`SELECT storage_key AS key FROM stored_file WHERE record_id = $1`, [
          id,
        ])
      ).rows[0]?.key;
    const key = (await bytesOf()) ?? '';
    const isOnDisk = () => readdirSync(ground.folder, { recursive: true }).some((name) => String(name).includes(key));
    expect(isOnDisk()).toBe(true);
    const over = async (ago: string) => {
      await at.stage.owner.query(
        `UPDATE application SET status = 'WITHDRAWN', ended_at = $2::timestamptz - $3::interval WHERE id = $1`,
        [id, at.stage.api.clock.now(), ago],
      );
      for (const name of ['retention.run', 'file.sweep']) {
        await at.stage.owner.query(`INSERT INTO pgboss.job (name, data) VALUES ($1, '{}')`, [name]);
        await runJobs(at.stage.api);
      }
    };
    await over('729 days');
    expect(isOnDisk()).toBe(true);
    await over('731 days');
    expect(isOnDisk()).toBe(false);
  });
});
