/** The papers of a team: who brings them, who reads them, what takes the place of what, and what cannot be taken back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seen } from '../../../test/api.ts';
import { asBytes } from '../../../test/bytes.ts';
import type { SignedIn } from '../../../test/people.ts';
import { type Providers, startProviders, teams } from '../../../test/providers.ts';
import { TestScanner } from '../../../test/scanner.ts';
import { letterWith } from '../../../test/zoo.ts';
import { job } from '../../platform/auth/acting.ts';
import { Database } from '../../platform/database/database.ts';
import { FileScan } from '../../platform/files/file-scan.ts';
import type { CaseDocumentsResponse, TeamDocumentsResponse, TeamDocumentTicketResponse } from './team-documents.dto.ts';

describe('the papers of a team', () => {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'));
  const scanner = new TestScanner();
  let team: Providers;
  beforeAll(async () => {
    await scanner.be('works');
    team = await startProviders({ FILES_FOLDER: folder, CLAMD_SOCKET: scanner.path, DEMO: 'true' });
  });
  afterAll(async () => {
    await team.stage.stop();
    await scanner.stop();
    rmSync(folder, { recursive: true });
  });

  const base = (id: string) => `${teams}/${id}/documents`;
  const list = async ({ http }: SignedIn, id: string) => (await seen(http.get(base(id)))).body as TeamDocumentsResponse;
  const announce = async ({ http }: SignedIn, id: string, about: object = {}) => {
    const { bytes, type } = letterWith('The policy');
    const asked = { kind: 'ROLE_MAP', name: 'roles.pdf', mediaType: type, size: bytes.length, ...about };
    const { status, body } = await seen(http.post(`${base(id)}/tickets`).send(asked));
    return { status, body: body as TeamDocumentTicketResponse & { errors?: { pointer: string }[] } };
  };
  const add = async (person: SignedIn, id: string, about: object = {}) => {
    const { body } = await announce(person, id, about);
    const { bytes, type } = letterWith('The policy');
    const sent = await person.http.put('/api/v1/uploads').set('X-Upload-Ticket', body.ticket).set('Content-Type', type).send(bytes); // prettier-ignore
    expect(sent.status).toBe(200);
    await team.stage.api
      .get(Database)
      .as(job, (tx) => team.stage.api.get(FileScan).scan(tx, (sent.body as { id: string }).id));
    return body.documentId;
  };
  const takeBack = async ({ http }: SignedIn, id: string, documentId: string, revision: number) =>
    (await http.delete(`${base(id)}/${documentId}`).set('If-Match', `"${String(revision)}"`)).status;
  const caseOf = async (listingId: string) => {
    const { rows } = await team.stage.owner.query<{ id: string }>(
      `INSERT INTO vetting_case (reference, listing_id, kind, state, template_version, content_hash, opened_at, due_on)
       VALUES ($2, $1, 'OFF_CYCLE', 'IN_REVIEW', '1', '', now(), '2026-07-01') RETURNING id`,
      [listingId, listingId.slice(0, 8)],
    );
    return `/api/v1/staff/cases/${rows[0]?.id ?? ''}/documents`;
  };

  it('are asked for by what is written, and named with what is missing', async () => {
    const { person, id } = await team.start();
    const before = await list(person, id);
    await add(person, id, { kind: 'CONSENT_FORM' });
    const after = await list(person, id);

    expect(before.missing).toEqual(before.asked);
    expect(before.asked.filter((kind) => !after.missing.includes(kind))).toEqual(['CONSENT_FORM']);
    expect(after.items.map(({ kind, name, state }) => [kind, name, state])).toEqual([
      ['CONSENT_FORM', 'roles.pdf', 'CLEAN'],
    ]);
  });

  it('say until when they hold where they have an end, in days to come', async () => {
    const { person, id } = await team.start();
    const faults = [];
    for (const about of [{ kind: 'LICENSE' }, { kind: 'LICENSE', expiresOn: '2026-06-15' }, { kind: 'ROLE_MAP', expiresOn: '2099-01-01' }]) {
      const { status, body } = await announce(person, id, about);
      faults.push([status, body.errors?.[0]?.pointer]);
    } // prettier-ignore
    expect(faults).toEqual(Array(3).fill([422, '/expiresOn']));
    expect((await announce(person, id, { kind: 'LICENSE', expiresOn: '2027-06-15' })).status).toBe(201);
    expect((await list(person, id)).items).toEqual([]);
  });

  it('are replaced by newer ones, and the older ones stay to be read', async () => {
    const { person, id } = await team.start();
    const older = await add(person, id);
    team.stage.api.clock.moveTo('2026-06-15T12:01:00Z');
    const newer = await add(person, id, { replaces: older });
    team.stage.api.clock.moveTo('2026-06-15T12:00:00Z');
    const { items } = await list(person, id);
    const { status } = await person.http
      .get(`${base(id)}/${older}/content`)
      .buffer(true)
      .parse(asBytes);
    const wrong = await announce(person, id, { kind: 'PRICE_LIST', replaces: older });

    expect(items.map((item) => [item.id, item.isReplaced])).toEqual([
      [newer, false],
      [older, true],
    ]);
    expect([status, wrong.status, wrong.body.errors?.[0]?.pointer]).toEqual([200, 422, '/replaces']);
  });

  it('are taken back until the version is handed in, also by another of the team, and not afterwards', async () => {
    const { person, id, revision } = await team.start();
    const { rows } = await team.stage.owner.query<{ organization_id: string }>(
      'SELECT organization_id FROM listing WHERE id = $1',
      [id],
    );
    const delegate = await team.stage.api.as('PROVIDER_DELEGATE', { organizationId: rows[0]?.organization_id ?? '' });
    const [first, second] = [await add(person, id), await add(person, id, { kind: 'PRICE_LIST' })];
    const file = (await list(delegate, id)).items.find((item) => item.id === first);
    const stale = await takeBack(delegate, id, first, 0);
    const taken = await takeBack(delegate, id, first, file?.revision ?? 0);
    const again = await takeBack(delegate, id, first, file?.revision ?? 0);
    const { draft } = await team.read(person, id);
    const saved = await team.put(person, id, revision, team.filled(draft));
    await team.move(person, id, 'submit', saved.body.revision);
    const kept = (await list(person, id)).items;
    const late = await takeBack(person, id, second, kept[0]?.revision ?? 0);

    expect([stale, taken, again]).toEqual([412, 204, 404]);
    expect(kept.map((item) => [item.id, item.mayTakeBack])).toEqual([[second, false]]);
    expect(late).toBe(409);
  });

  it('wait for a version that is just being handed in, and are not taken back then', async () => {
    const { person, id } = await team.start();
    const paper = await add(person, id);
    const file = (await list(person, id)).items[0];
    const { owner } = team.stage;
    await owner.query('BEGIN');
    await owner.query(`UPDATE listing SET review_hash = encode(sha256('handed in'), 'hex') WHERE id = $1`, [id]);
    const answer: { isThere: boolean } = { isThere: false };
    const back = takeBack(person, id, paper, file?.revision ?? 0).finally(() => {
      answer.isThere = true;
    });
    const isWaiting = async () => ((await owner.query('SELECT FROM pg_locks WHERE NOT granted')).rowCount ?? 0) > 0;
    while (!answer.isThere && !(await isWaiting())) await new Promise((resolve) => setTimeout(resolve, 20));
    await owner.query('COMMIT');

    expect(await back).toBe(409);
    expect((await list(person, id)).items.map((item) => item.id)).toEqual([paper]);
  });

  it('are nowhere for other people, and for the desk only once they were handed in', async () => {
    const { person, id, revision } = await team.start();
    const paper = await add(person, id);
    const { person: other } = await team.start();
    const vetter = await team.stage.api.as('VETTER');
    const ofCase = await caseOf(id);
    const read = async () => (await seen(vetter.http.get(ofCase))).body as CaseDocumentsResponse;
    const early = await read();
    const earlyContent = (await vetter.http.get(`${ofCase}/${paper}/content`)).status;
    const { draft } = await team.read(person, id);
    const saved = await team.put(person, id, revision, team.filled(draft));
    await team.move(person, id, 'submit', saved.body.revision);
    const shown = await read();
    const content = await vetter.http.get(`${ofCase}/${paper}/content`).buffer(true).parse(asBytes);

    expect((await other.http.get(base(id))).status).toBe(404);
    expect((await other.http.get(`${base(id)}/${paper}/content`)).status).toBe(404);
    expect((await announce(other, id)).status).toBe(404);
    expect(await takeBack(other, id, paper, 2)).toBe(404);
    expect([early.items, earlyContent]).toEqual([[], 404]);
    expect(shown.items.map((item) => [item.id, item.item, item.kind])).toEqual([[paper, 25, 'ROLE_MAP']]);
    expect(shown.items[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(shown.missing).toContain('CONSENT_FORM');
    expect(shown.missing).not.toContain('ROLE_MAP');
    expect([content.status, content.headers['content-disposition']]).toEqual([200, "attachment; filename*=UTF-8''roles.pdf"]); // prettier-ignore
  });

  it('show themselves to nobody behind the product, and are changed by nobody', async () => {
    const { person, id } = await team.start();
    const paper = await add(person, id);
    const asked = async (settings: string, statement: string) => {
      await team.stage.owner.query('BEGIN');
      await team.stage.owner.query(`SET LOCAL ROLE open_window_app; ${settings}`);
      const answer = await team.stage.owner
        .query(statement)
        .then(({ rowCount }) => rowCount)
        .catch((error: unknown) => String(error));
      await team.stage.owner.query('ROLLBACK');
      return answer;
    };
    const self = `SET LOCAL app.person = '${person.personId}'`;
    const mine = `FROM team_document WHERE id = '${paper}'`;

    expect(await asked('', `SELECT id ${mine}`)).toBe(0);
    expect(await asked(self, `SELECT id ${mine}`)).toBe(1);
    expect(await asked(self, `DELETE ${mine}`)).toMatch(/permission denied/);
    expect(await asked(self, `UPDATE team_document SET kind = 'LICENSE' WHERE id = '${paper}'`)).toMatch(
      /permission denied/,
    );
  });
});
