/** Mail over a real conversation with a real server: it leaves once, waits for better times, or ends as a dead letter. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import { type MailSink, startMailSink } from '../../../test/mail-sink.ts';
import { NoticesModule } from '../../features/notices/notices.module.ts';
import { type Acting, door, job, nobody } from '../auth/acting.ts';
import { Vault } from '../crypto/vault.ts';
import { Database } from '../database/database.ts';
import { rows } from '../database/rows.ts';
import { Readiness } from '../observability/readiness.ts';
import { MailSender } from './mail-sender.ts';
import { Outbox } from './outbox.ts';

let sink: MailSink;
let api: Api;
let owner: pg.Pool;
beforeAll(async () => {
  sink = await startMailSink();
  const environment = {
    SMTP_URL: sink.url,
    MAIL_FROM: 'Open Window <post@directory.example>',
    PUBLIC_ORIGIN: 'https://directory.example',
  };
  api = await startApi({ environment, features: [NoticesModule] });
  owner = new pg.Pool({ connectionString: api.database.ownerUrl, max: 3 });
  owner.on('error', () => undefined);
});
afterAll(async () => {
  await owner.end();
  await api.stop();
  await sink.stop();
});

const start = new Date('2026-06-15T12:00:00Z').getTime();
const afterMinutes = (minutes: number) => {
  api.clock.moveTo(new Date(start + minutes * 60_000).toISOString());
};
beforeEach(() => {
  afterMinutes(0);
});
afterEach(async () => {
  sink.mails.length = 0;
  sink.moods.length = 0;
  await owner.query('DELETE FROM mail');
});

let addresses = 0;
const newAddress = () => `person${String((addresses += 1))}@example.org`;

interface MailRow {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly failure: string | null;
  readonly message_id: string;
  readonly address_sealed: string | null;
  readonly payload_sealed: string | null;
}
const mails = async () => (await owner.query<MailRow>('SELECT * FROM mail ORDER BY queued_at, id')).rows;
const mail = async (): Promise<MailRow> => (await mails())[0] as MailRow;

const as = <T>(acting: Acting, work: Parameters<Database['as']>[1]) => api.get(Database).as(acting, work) as Promise<T>;
/** `before`: what happens in the transaction before the mail is queued. */
const code = (address: string, acting = door, before = () => Promise.resolve()) =>
  as(acting, async (tx) => {
    await before();
    await api.get(Outbox).queue(tx, {
      template: 'signUpCode',
      to: { address, subject: { kind: 'TOKEN', id: randomUUID() } },
      language: 'es',
      payload: { token: 'secretToken', code: '493027' },
    });
  });
/** What the worker does with every job of a mail. */
const attempt = async () => {
  for (const { id } of await mails()) await as(job, (tx) => api.get(MailSender).send(tx, id));
};

describe('a mail', () => {
  it('leaves once, in the words of its reader, and then nothing of it is left here', async () => {
    const address = newAddress();
    await code(address);
    await attempt();
    await attempt();

    expect(sink.mails).toHaveLength(1);
    expect(sink.mails[0]).toMatchObject({ to: address, subject: 'Confirme su correo' });
    expect(sink.mails[0]?.text).toContain('https://directory.example/es/account/verify#token=secretToken');
    expect(sink.mails[0]?.html).toContain('493027');
    expect(sink.mails[0]?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(sink.mails[0]?.raw).not.toMatch(/^(?:X-Mailer|List-Unsubscribe):/im);
    expect(await mail()).toMatchObject({
      state: 'SENT',
      attempts: 1,
      message_id: sink.mails[0]?.messageId,
      address_sealed: null,
      payload_sealed: null,
    });
  });

  it('is not born when what it tells of did not happen', async () => {
    await expect(
      as(door, async (tx) => {
        await api.get(Outbox).queue(tx, {
          template: 'signUpCode',
          to: { address: newAddress(), subject: { kind: 'TOKEN', id: randomUUID() } },
          language: 'en',
          payload: { token: 'a', code: '1' },
        });
        throw new Error('it did not happen');
      }),
    ).rejects.toThrow('it did not happen');
    expect(await mails()).toEqual([]);
  });

  it('waits sealed: neither address nor code can be read in its row', async () => {
    const address = newAddress();
    await code(address);
    expect(JSON.stringify(await mails())).not.toMatch(new RegExp(`${address}|493027|secretToken`));
    expect((await mail()).address_sealed).toMatch(/^v1\./);
  });

  it('reaches a person at the address they have, whoever caused it, and gives the causer no right', async () => {
    const [personId, address] = [randomUUID(), newAddress()];
    await owner.query('INSERT INTO person (id) VALUES ($1)', [personId]);
    const place = { table: 'person', column: 'email_sealed', row: personId };
    const sealed = await as<string>(door, (tx) =>
      api.get(Vault).seal(tx, { kind: 'PERSON', id: personId }, place, address),
    );
    await owner.query('UPDATE person SET email_sealed = $2 WHERE id = $1', [personId, sealed]);

    const seen = await as<number>(nobody, async (tx) => {
      await api.get(Outbox).queue(tx, { template: 'roleChanged', to: { personId }, language: 'en' });
      return rows(tx).mail.count();
    });
    await attempt();

    expect(seen).toBe(0);
    expect(sink.mails.map(({ to, subject }) => [to, subject])).toEqual([[address, 'Your access changed']]);
  });

  it('for somebody who was erased is none', async () => {
    const personId = randomUUID();
    await owner.query("INSERT INTO person (id, status, erased_at) VALUES ($1, 'ERASED', now())", [personId]);
    await as(door, (tx) => api.get(Outbox).queue(tx, { template: 'roleChanged', to: { personId }, language: 'en' }));
    expect(await mails()).toEqual([]);
  });

  it('whose key was destroyed meanwhile is never sent', async () => {
    await code(newAddress());
    const { rows: found } = await owner.query<{ subject_id: string }>('SELECT subject_id FROM mail');
    await as(job, (tx) => api.get(Vault).destroy(tx, found[0]?.subject_id ?? ''));
    await attempt();
    expect(sink.mails).toEqual([]);
    expect(await mail()).toMatchObject({ state: 'DEAD', failure: 'UNREADABLE' });
  });
});

describe('a server', () => {
  it.each([
    ['is busy', 'busy', 'SMTP_421'],
    ['asks to come again', 450, 'SMTP_450'],
  ] as const)('that %s gets the mail a minute later', async (_, mood, failure) => {
    sink.moods.push(mood);
    await code(newAddress());
    await attempt();
    expect(await mail()).toMatchObject({ state: 'QUEUED', attempts: 1, failure });
    await attempt();
    expect(sink.mails).toHaveLength(0);
    afterMinutes(1);
    await attempt();
    expect(await mail()).toMatchObject({ state: 'SENT', attempts: 2, failure: null });
    expect(sink.mails).toHaveLength(1);
  });

  it('that refuses the recipient for good gets it once: a dead letter', async () => {
    sink.moods.push(550);
    await code(newAddress());
    await attempt();
    expect(await mail()).toMatchObject({ state: 'DEAD', attempts: 1, failure: 'SMTP_550' });
    afterMinutes(30);
    await attempt();
    expect(sink.mails).toHaveLength(0);
  });

  it('that hangs up after it took the mail gets the same mail again, and no third one', async () => {
    sink.moods.push('hangUp');
    await code(newAddress());
    await attempt();
    afterMinutes(1);
    await attempt();
    await attempt();
    expect(sink.mails).toHaveLength(2);
    expect(new Set(sink.mails.map(({ messageId }) => messageId)).size).toBe(1);
    expect(new Set(sink.mails.map(({ raw }) => /^Date: .*$/m.exec(raw)?.[0])).size).toBe(1);
  });

  it('that falls silent holds nobody up for long', async () => {
    sink.moods.push('silent');
    await code(newAddress());
    const began = performance.now();
    await attempt();
    expect(performance.now() - began).toBeLessThan(9000);
    expect(await mail()).toMatchObject({ state: 'QUEUED', failure: 'ETIMEDOUT' });
  });

  it('that stays away for half a day makes a dead letter, which is empty three days later', async () => {
    sink.moods.push(...Array.from({ length: 12 }, () => 450));
    const subject = { kind: 'TOKEN', id: randomUUID() } as const;
    await as(door, (tx) =>
      api.get(Outbox).queue(tx, {
        template: 'invitationProvider',
        to: { address: newAddress(), subject },
        language: 'en',
        payload: { token: 't' },
      }),
    );
    for (let hour = 0; hour < 24; hour += 0.25) {
      afterMinutes(hour * 60);
      await attempt();
    }
    expect(await mail()).toMatchObject({ state: 'DEAD', attempts: 10, failure: 'SMTP_450' });
    const sweep = () => as(job, (tx) => api.get(MailSender).sweep(tx));
    await sweep();
    expect((await mail()).address_sealed).not.toBeNull();
    afterMinutes(4 * 24 * 60);
    await sweep();
    expect(await mail()).toMatchObject({ state: 'DEAD', address_sealed: null, payload_sealed: null });
  });

  it('that comes back too late does not get a code that is worth nothing any more', async () => {
    sink.moods.push(450);
    await code(newAddress());
    await attempt();
    afterMinutes(61);
    await attempt();
    expect(await mail()).toMatchObject({ state: 'DEAD', failure: 'EXPIRED' });
    expect(sink.mails).toEqual([]);
  });

  it('that took the mail of a worker that was killed then gets the same one again', async () => {
    await code(newAddress());
    const { id } = await mail();
    await expect(
      as(job, async (tx) => {
        await api.get(MailSender).send(tx, id);
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    await attempt();
    expect(sink.mails.map(({ messageId }) => messageId)).toEqual([`<${id}@directory.example>`, `<${id}@directory.example>`]); // prettier-ignore
    expect((await mail()).state).toBe('SENT');
  });

  it('that was missing until now gets what waited for it', async () => {
    await code(newAddress());
    await owner.query('DELETE FROM pgboss.job');
    afterMinutes(2);
    await as(job, (tx) => api.get(MailSender).sweep(tx));
    const { rows: jobs } = await owner.query('SELECT name, data FROM pgboss.job');
    expect(jobs).toEqual([{ name: 'mail.send', data: { mailId: (await mail()).id } }]);
  });

  it('gets a mail from one of two workers', async () => {
    await code(newAddress());
    await Promise.all([attempt(), attempt(), attempt()]);
    expect(sink.mails).toHaveLength(1);
  });
});

describe('too much mail', () => {
  const countOf = async (state: string) => (await mails()).filter((each) => each.state === state).length;

  it('to one address ends after three in an hour, however it is typed and however many ask at once', async () => {
    const address = newAddress();
    let open = 0;
    let go: () => void = () => undefined;
    const allAreIn = new Promise<void>((resolve) => (go = resolve));
    const ask = (typed: string) =>
      code(typed, door, () => {
        if ((open += 1) === 8) go();
        return allAreIn;
      });
    await Promise.all(Array.from({ length: 8 }, (_, at) => ask(at % 2 === 0 ? address : ` ${address.toUpperCase()}`)));
    await attempt();
    expect(sink.mails).toHaveLength(3);
    expect([await countOf('SENT'), await countOf('DROPPED')]).toEqual([3, 5]);
    expect((await mails()).filter(({ address_sealed: sealed }) => sealed !== null)).toEqual([]);
    afterMinutes(61);
    await code(address);
    expect(await countOf('QUEUED')).toBe(1);
  });

  it('does not keep a warning from the same address', async () => {
    const address = newAddress();
    for (let at = 0; at < 4; at++) await code(address);
    await as(door, (tx) =>
      api.get(Outbox).queue(tx, {
        template: 'passphraseChanged',
        to: { address, subject: { kind: 'TOKEN', id: randomUUID() } },
        language: 'en',
      }),
    );
    await attempt();
    expect(sink.mails.map(({ subject }) => subject)).toContain('Your passphrase was changed');
  });

  it('to everybody together ends at six hundred in an hour', async () => {
    await owner.query(
      `INSERT INTO mail (template, language, subject_id, address_index, message_id, state, queued_at, next_at)
       SELECT 'signInCode', 'en', gen_random_uuid(), sha256(n::text::bytea), n::text, 'SENT', $1, $1 FROM generate_series(1, 599) n`,
      [api.clock.now()],
    );
    await code(newAddress());
    await code(newAddress());
    expect([await countOf('QUEUED'), await countOf('DROPPED')]).toEqual([1, 1]);
  });
});

it('waits where there is no server, and the operator is told', async () => {
  const waiting = await startApi({ features: [NoticesModule] });
  try {
    await waiting.get(Database).as(door, (tx) =>
      waiting.get(Outbox).queue(tx, {
        template: 'newSignIn',
        to: { address: newAddress(), subject: { kind: 'TOKEN', id: randomUUID() } },
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
