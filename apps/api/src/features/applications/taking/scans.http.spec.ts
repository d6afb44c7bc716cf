/** A paper lies beside what was typed from it: no hand-in without it, kept by its hash, opened by clinicians and nobody else, gone with what is clinical. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffRoles } from '@open-window/domain/access.ts';
import { wholeAnswers } from '@open-window/domain/form-given.ts';
import { eicar } from '../../../../../../tools/scanner.ts';
import { seen } from '../../../../test/api.ts';
import { asBytes } from '../../../../test/bytes.ts';
import { runJobs } from '../../../../test/jobs.ts';
import type { SignedIn } from '../../../../test/people.ts';
import { startFileGround } from '../../../../test/scanner.ts';
import { bringScan, scansOf } from '../../../../test/scans.ts';
import { clinic, desk, get, post, ScreeningDesk } from '../../../../test/screening.ts';
import { hostileFiles, letterWith } from '../../../../test/zoo.ts';
import { OwnDocuments } from '../../../platform/files/own-documents.ts';
import { Database } from '../../../platform/database/database.ts';
import { job } from '../../../platform/auth/acting.ts';
import type { ScansResponse } from './scans.dto.ts';
import type { TakenResponse, TakingStartedResponse } from './taking.dto.ts';

const base = '/api/v1/staff/taken-applications';

describe('the scan of a paper', () => {
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

  const typed = async (channel = 'PAPER'): Promise<string> => {
    const asked = { roundId: at.round, language: 'en', channel, receivedAt: '2026-06-14T16:30:00.000Z' };
    const { id } = (await post<TakingStartedResponse>(at.screener, base, asked)).body;
    const writing = at.screener.http.put(`${base}/${id}/answers`).set('If-Match', '"0"');
    const answers = { ...wholeAnswers, givenName: 'Rosamunda' };
    await seen(writing.send({ writeId: '00000000-0000-4000-8000-000000000001', language: 'en', answers }));
    return id;
  };
  const bring = (id: string, file = letterWith('On paper'), isJudged = true) =>
    bringScan(at.stage.api, at.screener, id, file, { isJudged });
  const submit = async (id: string, consent = 'SIGNED_PAPER') => {
    const { revision, draft } = (await get<TakenResponse>(at.screener, `${base}/${id}`)).body;
    const { version: textVersion = '', hash: textHash = '' } = draft?.signing ?? {};
    return post<object>(at.screener, `${base}/${id}/submissions`, { revision, name: 'Rosa', consent, textVersion, textHash }); // prettier-ignore
  };
  const list = async (path: string, who = at.screener) => (await get<ScansResponse>(who, path)).body.items;
  const handedIn = async () => {
    const id = await typed();
    const { scanId } = await bring(id);
    expect((await submit(id)).status).toBe(201);
    return { id, scanId, content: `${clinic}/${id}/scans/${scanId}/content` };
  };
  const open = ({ http }: SignedIn, path: string) => http.get(path).buffer(true).parse(asBytes);
  const statusesOf = async (path: string, people: readonly SignedIn[]) =>
    Promise.all(people.map(async (who) => (await open(who, path)).status));

  it('is needed before paper is handed in, and nothing is lost without it; a call needs none', async () => {
    const id = await typed();
    const without = await submit(id);
    expect([without.status, without.body.blockers]).toEqual([409, ['SCAN_NEEDED']]);
    const { draft } = (await get<TakenResponse>(at.screener, `${base}/${id}`)).body;
    expect(draft?.answers['givenName']).toBe('Rosamunda');

    await bring(id, letterWith('Waits'), false);
    expect((await submit(id)).body.blockers).toEqual(['SCAN_PENDING']);
    await runJobs(at.stage.api);
    expect((await submit(id)).status).toBe(201);
    expect((await submit(await typed('PHONE'), 'SPOKEN')).status).toBe(201);
  });

  it('is kept by its hash with what was handed in, and never changed', async () => {
    const { id, scanId } = await handedIn();
    const answer = await open(at.clinician, `${clinic}/${id}/scans/${scanId}/content`);
    const { rows } = await at.stage.owner.query<{ sha256: Buffer }>(
      `SELECT file_id, number, sha256 FROM application_scan WHERE application_id = $1`,
      [id],
    );
    const sha256 = createHash('sha256')
      .update(answer.body as Buffer)
      .digest();
    expect(rows).toEqual([{ file_id: scanId, number: 1, sha256 }]);
    await expect(
      at.stage.owner.query(`UPDATE application_scan SET number = 2 WHERE application_id = $1`, [id]),
    ).rejects.toThrow('never changed');
    expect((await bring(id)).status).toBe(409);
    const [item] = await list(`${desk}/${id}/scans`);
    const removal = at.screener.http.delete(`${scansOf(id)}/${scanId}`).set('If-Match', `"${String(item?.revision)}"`);
    expect((await seen(removal)).status).toBe(409);
  });

  it('does not come any more once it is handed in, whatever was on its way', async () => {
    const id = await typed();
    await bring(id);
    const { bytes, type } = letterWith('Late');
    const asked = { name: 'late.pdf', mediaType: type, size: bytes.length };
    const { ticket } = (await post<{ ticket: string }>(at.screener, `${scansOf(id)}/tickets`, asked)).body;
    expect((await submit(id)).status).toBe(201);
    const sent = await seen(
      at.screener.http
        .put('/api/v1/staff/account/uploads')
        .set('X-Upload-Ticket', ticket)
        .set('Content-Type', type)
        .send(bytes),
    );
    expect([sent.status, (await list(`${desk}/${id}/scans`)).length]).toEqual([404, 1]);
  });

  it('is opened by clinicians, each time in the log, and by nobody else at either door', async () => {
    const { id, scanId, content } = await handedIn();
    const others = staffRoles.filter((role) => role !== 'CLINICIAN');
    const people = await Promise.all([...others, 'APPLICANT' as const].map((role) => at.stage.api.as(role))); // prettier-ignore
    const refusals = [...others.map(() => 403), 401];
    expect(await statusesOf(content, people)).toEqual(refusals);
    expect(new Set(await statusesOf(`/api/v1/account/documents/${scanId}/content`, people))).not.toContain(200);
    expect(new Set(await statusesOf(`${desk}/${id}/proofs/${scanId}/content`, [at.screener, at.clinician]))).not.toContain(200); // prettier-ignore
    expect((await list(`${desk}/${id}/scans`)).map(({ name, state }) => [name, state])).toEqual([
      ['paper.pdf', 'CLEAN'],
    ]);
    const readers = await Promise.all(people.slice(0, others.length).map(async (who) => (await get(who, `${desk}/${id}/scans`)).status)); // prettier-ignore
    expect(readers.filter((status) => status === 200)).toHaveLength(1);

    expect((await open(at.clinician, content)).status).toBe(200);
    const { rowCount } = await at.stage.owner.query(
      `SELECT FROM audit_event WHERE action = 'file.read' AND subject_id = $1 AND actor_id = $2`,
      [scanId, at.clinician.personId],
    );
    expect(rowCount).toBe(1);
    const another = await handedIn();
    expect((await get(at.clinician, `${clinic}/${another.id}/scans/${scanId}/content`)).status).toBe(404);
    const draft = await typed();
    const unfinished = await bring(draft);
    expect((await get(at.clinician, `${clinic}/${draft}/scans/${unfinished.scanId}/content`)).status).toBe(404);
  });

  it('belongs to nobody of the desk: it is in no copy of theirs, and stays when they go', async () => {
    const { content } = await handedIn();
    const { personId } = at.screener;
    const [worker, documents] = [at.stage.api.get(Database), at.stage.api.get(OwnDocuments)];
    expect(await worker.as(job, (tx) => documents.of(tx, personId))).toEqual([]);
    await worker.as(job, (tx) => documents.removeAll(tx, personId));
    expect((await open(at.clinician, content)).status).toBe(200);
  });

  it('is refused when it is locked, disguised or alive; found out later, it counts for nothing; taken back, it is gone', async () => {
    const id = await typed();
    const { 'a locked PDF': locked, ...rest } = await hostileFiles();
    if (locked) expect((await bring(id, locked)).body.blockers).toEqual(['ENCRYPTED']);
    expect(Object.keys(rest).length).toBeGreaterThan(0);
    const disguised = await bring(id, { ...letterWith(''), bytes: Buffer.from('no pdf at all') });
    expect(disguised.body.blockers).toEqual(['WRONG_TYPE']);
    await bring(id, letterWith(eicar));
    const states = (await list(scansOf(id))).map(({ state, reason }) => [state, reason]);
    expect(states).toContainEqual(['REJECTED', 'MALWARE']);
    expect((await submit(id)).body.blockers).toEqual(['SCAN_NEEDED']);

    const { scanId } = await bring(id);
    const item = (await list(scansOf(id))).find((one) => one.id === scanId);
    const remove = (revision = -1) =>
      seen(at.screener.http.delete(`${scansOf(id)}/${scanId}`).set('If-Match', `"${String(revision)}"`));
    expect((await remove(99)).status).toBe(412);
    expect((await remove(item?.revision)).status).toBe(204);
    expect((await submit(id)).body.blockers).toEqual(['SCAN_NEEDED']);
  });

  it('goes ninety days after its application ended, bytes and all; its hash stays', async () => {
    const { id, content } = await handedIn();
    const { rows } = await at.stage.owner.query<{ key: string }>(
      `SELECT storage_key AS key FROM stored_file WHERE record_id = $1`,
      [id],
    );
    const key = rows[0]?.key ?? '';
    const isOnDisk = () => readdirSync(ground.folder, { recursive: true }).some((name) => String(name).includes(key));
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
    await over('89 days');
    expect([isOnDisk(), (await open(at.clinician, content)).status]).toEqual([true, 200]);
    await over('91 days');
    expect([isOnDisk(), (await open(at.clinician, content)).status]).toEqual([false, 404]);
    expect(await list(`${desk}/${id}/scans`)).toEqual([]);
    const { rowCount } = await at.stage.owner.query(`SELECT FROM application_scan WHERE application_id = $1`, [id]);
    expect(rowCount).toBe(1);
  });
});
