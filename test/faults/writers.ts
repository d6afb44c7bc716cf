/** People who write applications while things break, and an account of each word that they were told was kept. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { wholeAnswers } from '../../packages/domain/src/form-given.ts';
import { sealText } from '../../apps/api/src/platform/crypto/envelope.ts';
import { FileKeyRing } from '../../apps/api/src/platform/crypto/key-ring.ts';
import { keyFile } from '../../apps/api/test/keys.ts';
import { type House, origin } from './house.ts';

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
/** Words are spread over several questions. */
const questions = ['hope', 'support', 'after'] as const;

/** Now and then something that lies under another key. */
const clinicalOf = (at: number): object => (at % 4 === 3 ? { safetyLiver: at % 8 === 3 ? 'YES' : 'NO' } : {});

interface Told {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Toll {
  unanswered: number;
  readonly refusals: Map<number, number>;
  readonly submitMs: number[];
}
export const newToll = (): Toll => ({ unanswered: 0, refusals: new Map(), submitMs: [] });

/** One person with one application, in a browser that sends again what was not answered. */
export class Writer {
  /** Where the product is now. */
  url: string;
  readonly personId: string;
  readonly words: string[] = [];
  readonly receipts: string[] = [];
  id = '';
  revision = 0;
  private readonly texts: Record<string, string> = {};
  private readonly headers: Readonly<Record<string, string>>;
  private readonly toll: Toll;
  private readonly key = randomUUID();

  private constructor(url: string, personId: string, headers: Readonly<Record<string, string>>, toll: Toll) {
    [this.url, this.personId, this.headers, this.toll] = [url, personId, headers, toll];
  }

  /** Signed in, with an address that mail goes to, and a draft in the round that takes people. */
  static async begin(url: string, house: House, roundId: string, toll = newToll()): Promise<Writer> {
    const { personId, headers } = await signIn(house);
    const writer = new Writer(url, personId, headers, toll);
    const { body } = await writer.until(() => writer.ask('POST', '', { roundId, language: 'en' }));
    writer.id = String(body['id']);
    return writer;
  }

  /** Null: no answer came. */
  async ask(
    method: string,
    path: string,
    body?: object,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Told | null> {
    try {
      const answer = await fetch(`${this.url}/api/v1/account/applications${path}`, {
        method,
        headers: { ...this.headers, ...more },
        signal: AbortSignal.timeout(12_000),
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? {} : (JSON.parse(text) as Told['body']) };
    } catch {
      return null;
    }
  }

  /** The same again until it is told yes. */
  async until(send: () => Promise<Told | null>): Promise<Told> {
    for (;;) {
      const told = await send();
      if (told && told.status < 300) return told;
      if (told === null) this.toll.unanswered += 1;
      else this.toll.refusals.set(told.status, (this.toll.refusals.get(told.status) ?? 0) + 1);
      if (told && told.status < 500 && told.status !== 409)
        throw new Error(`It was refused with ${String(told.status)}: ${JSON.stringify(told.body)}`);
      await wait(100);
    }
  }

  /** One autosave, with one word more. `sent`: what happens while it is on its way. */
  async write(sent: () => void = () => undefined): Promise<void> {
    const { words } = this;
    const word = `w${String(words.length)}-${randomUUID()}`;
    const name = questions[words.length % questions.length] ?? 'hope';
    // A question holds so much; what is left out by its writer is not lost.
    const answers = { [name]: `${this.texts[name] ?? ''} ${word}`.slice(-1_500), ...clinicalOf(words.length) };
    const body = { writeId: randomUUID(), language: 'en', answers };
    const revision = this.revision;
    const send = () => {
      const asked = this.ask('PUT', `/${this.id}/answers`, body, { 'If-Match': `"${String(revision)}"` });
      sent();
      sent = () => undefined;
      return asked;
    };
    const told = await this.until(send);
    this.revision = Number(told.body['revision']);
    this.texts[name] = answers[name] ?? '';
    words.push(word);
  }

  /** With all that must be answered, but for the words that stand. */
  async complete(): Promise<void> {
    const { hope: _hope, support: _support, after: _after, ...rest } = wholeAnswers;
    const body = { writeId: randomUUID(), language: 'en', answers: rest };
    const told = await this.until(() =>
      this.ask('PUT', `/${this.id}/answers`, body, { 'If-Match': `"${String(this.revision)}"` }),
    );
    this.revision = Number(told.body['revision']);
  }

  /** What is sent to hand it in. */
  async submission(): Promise<object> {
    const { body } = await this.until(() => this.ask('GET', `/${this.id}`));
    const { version: textVersion, hash: textHash } = body['signing'] as { version: string; hash: string };
    return { revision: this.revision, name: 'Rosa Díaz', textVersion, textHash, takesRecords: true };
  }

  async send(body: object): Promise<Told | null> {
    const began = performance.now();
    const told = await this.ask('POST', `/${this.id}/submissions`, body, { 'Idempotency-Key': `"${this.key}"` });
    if (told && told.status < 300) {
      this.toll.submitMs.push(performance.now() - began);
      this.receipts.push(String(told.body['receipt']));
    }
    return told;
  }

  async submit(): Promise<void> {
    const body = await this.submission();
    await this.until(() => this.send(body));
  }

  /** Words that were acknowledged and are not there. */
  async lost(): Promise<number> {
    const { body } = await this.until(() => this.ask('GET', `/${this.id}`));
    const text = JSON.stringify(body['answers']);
    const kept = this.words.filter((word) => Object.values(this.texts).some((known) => known.includes(word)));
    return kept.filter((word) => !text.includes(word)).length;
  }
}

/** The round of the demo world that takes people all year. */
export async function openRoundOf(house: House): Promise<string> {
  const [round] = await house.ask<{ id: string }>(`SELECT id FROM scholarship_round WHERE state = 'OPEN'`);
  return round?.id ?? '';
}

interface Handed {
  /** Words. */
  readonly lost: number;
  /** Applications that are there twice in any part: a snapshot, a signature, a move, a mail, a job. */
  readonly doubled: number;
  /** In which some part is missing. */
  readonly half: number;
  /** Told a number that is not theirs, or two. */
  readonly contradicted: number;
}

export async function balanceOfWriters(house: House, writers: readonly Writer[]): Promise<Handed> {
  const lost = await Promise.all(writers.map((writer) => writer.lost()));
  const handed = writers.filter(({ receipts }) => receipts.length > 0);
  const parts = await house.ask<{ id: string; receipt: string | null; counts: number[] }>(
    `SELECT a.id, a.receipt, ARRAY[
       (SELECT count(*) FROM application_snapshot s WHERE s.application_id = a.id),
       (SELECT count(*) FROM application_signature s WHERE s.application_id = a.id),
       (SELECT count(*) FROM application_move m WHERE m.application_id = a.id AND m.action = 'submit'),
       (SELECT count(*) FROM mail m WHERE m.person_id = a.person_id AND m.template = 'applicationReceived'),
       (SELECT count(*) FROM pgboss.job j WHERE j.name = 'application.screen' AND j.data->>'applicationId' = a.id::text)]::int[] AS counts
     FROM application a WHERE a.id = ANY ($1::uuid[])`,
    [handed.map(({ id }) => id)],
  );
  const found = new Map(parts.map((part) => [part.id, part]));
  const of = (holds: (counts: number[]) => boolean): number => parts.filter(({ counts }) => holds(counts)).length;
  return {
    lost: lost.reduce((sum, each) => sum + each, 0),
    doubled: of((counts) => counts.some((count) => count > 1)),
    half: of((counts) => counts.includes(0)) + handed.length - parts.length,
    contradicted: handed.filter(({ id, receipts }) => receipts.some((receipt) => receipt !== found.get(id)?.receipt))
      .length,
  };
}

export const nothingWrong: Handed = { lost: 0, doubled: 0, half: 0, contradicted: 0 };

async function signIn(house: House) {
  const [personId, token] = [randomUUID(), randomBytes(32).toString('base64url')];
  const [key, ring] = [randomBytes(32), new FileKeyRing(keyFile())];
  const { kekId, wrapped } = ring.wrap(key, personId);
  const place = { table: 'person', column: 'email_sealed', row: personId };
  const sealed = sealText({ version: 1, key }, personId, place, `writer-${personId}@example.test`);
  await house.ask('INSERT INTO person (id, email_index, email_sealed) VALUES ($1, $2, $3)', [personId, sha256(personId), sealed]); // prettier-ignore
  await house.ask(
    `INSERT INTO data_key (subject_id, version, subject_kind, wrapped, kek_id) VALUES ($1, 1, 'PERSON', $2, $3)`,
    [personId, wrapped, kekId],
  );
  await house.ask(
    `INSERT INTO role_grant (person_id, role, state, proposed_at) VALUES ($1, 'APPLICANT', 'ACTIVE', now())`,
    [personId],
  );
  await house.ask(
    `INSERT INTO session (token_hash, person_id, door, strength, is_complete, created_at, last_seen_at, absolute_until)
     VALUES ($1, $2, 'portal', 'PASSPHRASE', true, now(), now(), now() + interval '7 days')`,
    [sha256(token), personId],
  );
  const headers = {
    Cookie: `__Host-kap=${token}`,
    'X-CSRF-Token': sha256(`csrf ${token}`).toString('base64url'),
    'Content-Type': 'application/json',
    'X-Forwarded-For': `10.9.${String(randomBytes(1)[0])}.${String(randomBytes(1)[0])}`,
    Origin: origin,
  };
  return { personId, headers };
}
