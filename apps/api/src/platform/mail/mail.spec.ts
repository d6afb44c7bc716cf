/** Mail over a real conversation with a real server: it leaves once, waits for better times, or ends as a dead letter. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApi } from '../../../test/api.ts';
import { PostOffice } from '../../../test/post-office.ts';
import { NoticesModule } from '../../features/notices/notices.module.ts';
import { door, job, nobody } from '../auth/acting.ts';
import { Vault } from '../crypto/vault.ts';
import { Database } from '../database/database.ts';
import { rows } from '../database/rows.ts';
import { Readiness } from '../observability/readiness.ts';
import { MailSender } from './mail-sender.ts';
import { Outbox } from './outbox.ts';

let post: PostOffice;
beforeAll(async () => {
  post = await PostOffice.open();
});
afterAll(() => post.close());
beforeEach(() => post.clear());

describe('a mail', () => {
  it('leaves once, in the words of its reader, and then nothing of it is left here', async () => {
    const address = post.newAddress();
    await post.code(address);
    await post.attempt();
    await post.attempt();

    expect(post.sink.mails).toHaveLength(1);
    expect(post.sink.mails[0]).toMatchObject({ to: address, subject: 'Confirme su correo' });
    expect(post.sink.mails[0]?.text).toContain('https://directory.example/es/account/verify#token=secretToken');
    expect(post.sink.mails[0]?.html).toContain('493027');
    expect(post.sink.mails[0]?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(post.sink.mails[0]?.raw).not.toMatch(/^(?:X-Mailer|List-Unsubscribe):/im);
    expect(await post.mail()).toMatchObject({
      state: 'SENT',
      attempts: 1,
      message_id: post.sink.mails[0]?.messageId,
      address_sealed: null,
      payload_sealed: null,
    });
  });

  it('is not born when what it tells of did not happen', async () => {
    await expect(
      post.as(door, async (tx) => {
        await post.api.get(Outbox).queue(tx, {
          template: 'signUpCode',
          to: { address: post.newAddress(), subject: { kind: 'TOKEN', id: randomUUID() } },
          language: 'en',
          payload: { token: 'a', code: '1' },
        });
        throw new Error('it did not happen');
      }),
    ).rejects.toThrow('it did not happen');
    expect(await post.mails()).toEqual([]);
  });

  it('waits sealed: neither address nor code can be read in its row', async () => {
    const address = post.newAddress();
    await post.code(address);
    expect(JSON.stringify(await post.mails())).not.toMatch(new RegExp(`${address}|493027|secretToken`));
    expect((await post.mail()).address_sealed).toMatch(/^v1\./);
  });

  it('reaches a person at the address they have, whoever caused it, and gives the causer no right', async () => {
    const [personId, address] = [randomUUID(), post.newAddress()];
    await post.owner.query('INSERT INTO person (id) VALUES ($1)', [personId]);
    const place = { table: 'person', column: 'email_sealed', row: personId };
    const sealed = await post.as(door, (tx) =>
      post.api.get(Vault).seal(tx, { kind: 'PERSON', id: personId }, place, address),
    );
    await post.owner.query('UPDATE person SET email_sealed = $2 WHERE id = $1', [personId, sealed]);

    const seen = await post.as(nobody, async (tx) => {
      await post.api.get(Outbox).queue(tx, { template: 'roleChanged', to: { personId }, language: 'en' });
      return rows(tx).mail.count();
    });
    await post.attempt();

    expect(seen).toBe(0);
    expect(post.sink.mails.map(({ to, subject }) => [to, subject])).toEqual([[address, 'Your access changed']]);
  });

  it('for somebody who was erased is none', async () => {
    const personId = randomUUID();
    await post.owner.query("INSERT INTO person (id, status, erased_at) VALUES ($1, 'ERASED', now())", [personId]);
    await post.as(door, (tx) =>
      post.api.get(Outbox).queue(tx, { template: 'roleChanged', to: { personId }, language: 'en' }),
    );
    expect(await post.mails()).toEqual([]);
  });

  it('whose key was destroyed meanwhile is never sent', async () => {
    await post.code();
    const { rows: found } = await post.owner.query<{ subject_id: string }>('SELECT subject_id FROM mail');
    await post.as(job, (tx) => post.api.get(Vault).destroy(tx, found[0]?.subject_id ?? ''));
    await post.attempt();
    expect(post.sink.mails).toEqual([]);
    expect(await post.mail()).toMatchObject({ state: 'DEAD', failure: 'UNREADABLE' });
  });
});

describe('a server', () => {
  it.each([
    ['is busy', 'busy', 'SMTP_421'],
    ['asks to come again', 450, 'SMTP_450'],
  ] as const)('that %s gets the mail a minute later', async (_, mood, failure) => {
    post.sink.moods.push(mood);
    await post.code();
    await post.attempt();
    expect(await post.mail()).toMatchObject({ state: 'QUEUED', attempts: 1, failure });
    await post.attempt();
    expect(post.sink.mails).toHaveLength(0);
    post.afterMinutes(1);
    await post.attempt();
    expect(await post.mail()).toMatchObject({ state: 'SENT', attempts: 2, failure: null });
    expect(post.sink.mails).toHaveLength(1);
  });

  it('that refuses the recipient for good gets it once: a dead letter', async () => {
    post.sink.moods.push(550);
    await post.code();
    await post.attempt();
    expect(await post.mail()).toMatchObject({ state: 'DEAD', attempts: 1, failure: 'SMTP_550' });
    post.afterMinutes(30);
    await post.attempt();
    expect(post.sink.mails).toHaveLength(0);
  });

  it('that hangs up after it took the mail gets the same mail again, and no third one', async () => {
    post.sink.moods.push('hangUp');
    await post.code();
    await post.attempt();
    post.afterMinutes(1);
    await post.attempt();
    await post.attempt();
    expect(post.sink.mails).toHaveLength(2);
    expect(new Set(post.sink.mails.map(({ messageId }) => messageId)).size).toBe(1);
    expect(new Set(post.sink.mails.map(({ raw }) => /^Date: .*$/m.exec(raw)?.[0])).size).toBe(1);
  });

  it('that falls silent holds nobody up for long', async () => {
    post.sink.moods.push('silent');
    await post.code();
    const began = performance.now();
    await post.attempt();
    expect(performance.now() - began).toBeLessThan(9000);
    expect(await post.mail()).toMatchObject({ state: 'QUEUED', failure: 'ETIMEDOUT' });
  });

  it('that stays away for half a day makes a dead letter, which is empty three days later', async () => {
    post.sink.moods.push(...Array.from({ length: 12 }, () => 450));
    const subject = { kind: 'TOKEN', id: randomUUID() } as const;
    await post.as(door, (tx) =>
      post.api.get(Outbox).queue(tx, {
        template: 'invitationProvider',
        to: { address: post.newAddress(), subject },
        language: 'en',
        payload: { token: 't' },
      }),
    );
    for (let hour = 0; hour < 24; hour += 0.25) {
      post.afterMinutes(hour * 60);
      await post.attempt();
    }
    expect(await post.mail()).toMatchObject({ state: 'DEAD', attempts: 10, failure: 'SMTP_450' });
    await post.sweep();
    expect((await post.mail()).address_sealed).not.toBeNull();
    post.afterMinutes(4 * 24 * 60);
    await post.sweep();
    expect(await post.mail()).toMatchObject({ state: 'DEAD', address_sealed: null, payload_sealed: null });
  });

  it('that comes back too late does not get a code that is worth nothing any more', async () => {
    post.sink.moods.push(450);
    await post.code();
    await post.attempt();
    post.afterMinutes(61);
    await post.attempt();
    expect(await post.mail()).toMatchObject({ state: 'DEAD', failure: 'EXPIRED' });
    expect(post.sink.mails).toEqual([]);
  });

  it('that took the mail of a worker that was killed then gets the same one again', async () => {
    await post.code();
    const { id } = await post.mail();
    await expect(
      post.as(job, async (tx) => {
        await post.api.get(MailSender).send(tx, id);
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    await post.attempt();
    expect(post.sink.mails.map(({ messageId }) => messageId)).toEqual([`<${id}@directory.example>`, `<${id}@directory.example>`]); // prettier-ignore
    expect((await post.mail()).state).toBe('SENT');
  });

  it('that was missing until now gets what waited for it', async () => {
    await post.code();
    await post.owner.query('DELETE FROM pgboss.job');
    post.afterMinutes(2);
    await post.sweep();
    const { rows: jobs } = await post.owner.query('SELECT name, data FROM pgboss.job');
    expect(jobs).toEqual([{ name: 'mail.send', data: { mailId: (await post.mail()).id } }]);
  });

  it('gets a mail from one of two workers', async () => {
    await post.code();
    await Promise.all([post.attempt(), post.attempt(), post.attempt()]);
    expect(post.sink.mails).toHaveLength(1);
  });
});

it('waits where there is no server, and the operator is told', async () => {
  const waiting = await startApi({ features: [NoticesModule] });
  try {
    await waiting.get(Database).as(door, (tx) =>
      waiting.get(Outbox).queue(tx, {
        template: 'newSignIn',
        to: { address: post.newAddress(), subject: { kind: 'TOKEN', id: randomUUID() } },
        language: 'en',
      }),
    );
    const state = await waiting.get(Database).as(job, async (tx) => {
      const [queued] = await rows(tx).mail.findMany();
      await waiting.get(MailSender).send(tx, queued?.id ?? '');
      return rows(tx).mail.findMany({ select: { state: true, attempts: true } });
    });
    expect(state).toEqual([{ state: 'QUEUED', attempts: 0 }]);
    const readiness = waiting.get(Readiness);
    expect([await readiness.isReady(), await readiness.describe()]).toMatchObject([true, { mailServer: false }]);
  } finally {
    await waiting.stop();
  }
});
