/** Staff see what became of every mail, and take up dead letters; to whom a mail goes and what it says they do not see. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Api, seen, startApi } from '../../../test/api.ts';
import type { SignedIn } from '../../../test/people.ts';
import { door } from '../../platform/auth/acting.ts';
import { Database } from '../../platform/database/database.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import type { MailItem, MailListResponse } from './mailroom.dto.ts';
import { MailroomModule } from './mailroom.module.ts';

let api: Api;
let owner: pg.Pool;
let admin: SignedIn;
beforeAll(async () => {
  api = await startApi({ features: [MailroomModule] });
  owner = new pg.Pool({ connectionString: api.database.ownerUrl, max: 2 });
  owner.on('error', () => undefined);
  admin = await api.as('ADMIN');
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});
beforeEach(() => owner.query('DELETE FROM mail'));

const mails = '/api/v1/staff/mail';
const moves = (id: string) => `${mails}/${id}/moves`;

/** A mail to somebody, in the state that the story needs. */
async function mail(state: 'QUEUED' | 'DEAD' | 'SENT' = 'QUEUED'): Promise<string> {
  await api.get(Database).as(door, (tx) =>
    api.get(Outbox).queue(tx, {
      template: 'signUpCode',
      to: { address: `${randomUUID()}@example.org`, subject: { kind: 'TOKEN', id: randomUUID() } },
      language: 'en',
      payload: { token: 'secretToken', code: '493027' },
    }),
  );
  const changes = state === 'DEAD' ? ", attempts = 10, failure = 'SMTP_450'" : '';
  const { rows } = await owner.query<{ id: string }>(
    `UPDATE mail SET state = $1${changes} WHERE id = (SELECT id FROM mail WHERE state = 'QUEUED' AND attempts = 0 LIMIT 1) RETURNING id`,
    [state],
  );
  return rows[0]?.id ?? '';
}
const list = async (question = '') => {
  const { status, body } = await seen(admin.http.get(`${mails}${question}`));
  const { items, next } = body as MailListResponse;
  return { status, items, next };
};
const move = async (id: string, body: object, who = admin) => {
  const answer = await seen(who.http.post(moves(id)).send(body));
  return { status: answer.status, body: answer.body as MailItem & { blockers?: string[]; currentRevision?: number } };
};

describe('the list', () => {
  it('says what was mailed and what became of it, and nothing of the person', async () => {
    const id = await mail('DEAD');
    const { status, items } = await list();
    expect(status).toBe(200);
    expect(items).toEqual([
      {
        id,
        template: 'signUpCode',
        language: 'en',
        state: 'DEAD',
        attempts: 10,
        failure: 'SMTP_450',
        queuedAt: '2026-06-15T12:00:00.000Z',
        nextAt: null,
        sentAt: null,
        revision: 0,
        actionsOpen: ['retry', 'drop'],
      },
    ]);
  });

  it('is read page by page, each mail once, and by state', async () => {
    for (let at = 0; at < 5; at++) await mail('DEAD');
    await mail();
    const read: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const { items, next }: MailListResponse = await list(`?limit=2${after && `&after=${after}`}`);
      read.push(...items.map(({ id }) => id));
      after = next;
    }
    expect([read.length, new Set(read).size]).toEqual([6, 6]);
    expect((await list('?state=QUEUED')).items).toHaveLength(1);
  });

  it.each(['?limit=51', '?limit=0', '?state=LOST', '?after=x', '?address=a@example.org'])(
    'refuses %s',
    async (question) => {
      expect([400, 422]).toContain((await list(question)).status);
    },
  );

  it('is for admins only', async () => {
    expect((await api.http.get(mails)).status).toBe(401);
    for (const role of ['AUDITOR', 'VETTER', 'DIRECTOR'] as const)
      expect((await (await api.as(role)).http.get(mails)).status).toBe(403);
  });
});

describe('a dead letter', () => {
  it('is sent once more, and the log knows who wanted it', async () => {
    const id = await mail('DEAD');
    const { status, body } = await move(id, { action: 'retry', revision: 0 });
    expect([status, body]).toMatchObject([200, { state: 'QUEUED', attempts: 0, revision: 1, actionsOpen: ['drop'] }]);
    const { rows } = await owner.query('SELECT actor_id, action, subject_id FROM audit_event WHERE subject_id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ actor_id: admin.personId, action: 'mail.retry', subject_id: id }]);
  });

  it('is thrown away, with everything in it', async () => {
    const id = await mail('DEAD');
    const { status, body } = await move(id, { action: 'drop', revision: 0 });
    expect([status, body]).toMatchObject([200, { state: 'DROPPED', actionsOpen: [] }]);
    const { rows } = await owner.query('SELECT address_sealed, payload_sealed FROM mail WHERE id = $1', [id]);
    expect(rows).toEqual([{ address_sealed: null, payload_sealed: null }]);
  });

  it('is moved by one of two who try at the same time', async () => {
    const id = await mail('DEAD');
    const answers = await Promise.all([
      move(id, { action: 'retry', revision: 0 }),
      move(id, { action: 'drop', revision: 0 }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is not moved on what was seen before somebody else moved it', async () => {
    const id = await mail('DEAD');
    await move(id, { action: 'retry', revision: 0 });
    expect(await move(id, { action: 'drop', revision: 0 })).toMatchObject({
      status: 409,
      body: { currentRevision: 1 },
    });
  });

  it('that was emptied cannot be sent, and neither can one that left', async () => {
    const [emptied, sent] = [await mail('DEAD'), await mail('SENT')];
    await owner.query('UPDATE mail SET address_sealed = NULL WHERE id = $1', [emptied]);
    expect(await move(emptied, { action: 'retry', revision: 0 })).toMatchObject({
      status: 409,
      body: { blockers: ['EMPTIED'] },
    });
    expect(await move(sent, { action: 'retry', revision: 0 })).toMatchObject({
      status: 409,
      body: { blockers: ['WRONG_STATE'] },
    });
  });

  it.each([{}, { action: 'read', revision: 0 }, { action: 'retry' }, { action: 'retry', revision: -1 }])(
    'is not moved by %j',
    async (body) => {
      expect([400, 422]).toContain((await move(await mail('DEAD'), body)).status);
    },
  );

  it('that does not exist is not found, and nobody else moves one', async () => {
    expect((await move(randomUUID(), { action: 'retry', revision: 0 })).status).toBe(404);
    const id = await mail('DEAD');
    expect((await move(id, { action: 'retry', revision: 0 }, await api.as('AUDITOR'))).status).toBe(403);
  });
});
