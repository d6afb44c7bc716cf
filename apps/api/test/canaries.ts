/** Words that nobody but the right people may ever read, planted wherever the product keeps what tells who somebody is. */
import type { Api } from './api.ts';
import type { SignedIn } from './people.ts';
import { door } from '../src/platform/auth/acting.ts';
import { Vault } from '../src/platform/crypto/vault.ts';
import { Database } from '../src/platform/database/database.ts';
import { letterWith } from './zoo.ts';
import type pg from 'pg';

export interface Planted {
  /** Somebody with a name, an address, a passkey, a document, a consent and requests. */
  readonly person: SignedIn;
  readonly ids: Readonly<Record<'passkey' | 'document' | 'consent' | 'dataRequest' | 'concern' | 'session', string>>;
  readonly reference: string;
  readonly words: readonly string[];
}

/** Every word begins so. */
export const canary = 'CANARY-';

/** `slug`: of a public listing to report about. Files need FILES_FOLDER. */
export async function plantCanaries(api: Api, owner: pg.Client, slug: string): Promise<Planted> {
  const [vault, database] = [api.get(Vault), api.get(Database)];
  const person = await api.as('APPLICANT');
  const id = person.personId;
  const passkey = crypto.randomUUID();
  await database.as(door, async (tx) => {
    const seal = (table: string, column: string, row: string, text: string) =>
      vault.seal(tx, { kind: 'PERSON', id }, { table, column, row }, text);
    const sealed = {
      email: await seal('person', 'email_sealed', id, `${canary}mail@example.org`),
      name: await seal('person', 'name_sealed', id, `${canary}Name`),
      label: await seal('passkey', 'label_sealed', passkey, `${canary}Phone`),
      totp: await seal('totp', 'secret_sealed', id, `${canary}SECRET`),
    };
    const index = vault.index('email', `${canary}mail@example.org`.toLowerCase());
    await owner.query('UPDATE person SET email_index = $2, email_sealed = $3, name_sealed = $4 WHERE id = $1', [
      id,
      index,
      sealed.email,
      sealed.name,
    ]);
    await owner.query(
      `INSERT INTO passkey (id, person_id, credential_id, public_key, label_sealed) VALUES ($1, $2, $3, $3, $4)`,
      [passkey, id, Buffer.from(passkey), sealed.label],
    );
    await owner.query(`INSERT INTO totp (person_id, secret_sealed, confirmed_at) VALUES ($1, $2, now())`, [
      id,
      sealed.totp,
    ]);
  });
  const clinician = await api.as('REVIEWER');
  const raised = await clinician.http
    .post('/api/v1/staff/concerns')
    .send({ aboutKind: 'PERSON', aboutId: id, urgency: 'TODAY', note: `${canary}Concern` });
  const report = await api.http
    .post(`/api/v1/directory/listings/${slug}/reports`)
    .send({ reason: 'OTHER', details: `${canary}Report` });
  const { reference } = report.body as { reference: string };
  const consent = await first(
    owner,
    `INSERT INTO consent (person_id, purpose, text_version, text_hash, language, given_at) VALUES ('${id}', 'TERMS', '1', sha256('x'), 'en', now()) RETURNING id`,
  );
  const request = await person.http.post('/api/v1/account/data-requests').send({ kind: 'EXPORT' });
  const document = await upload(person);
  const concern = await first(
    owner,
    `SELECT id FROM safety_concern WHERE reference = '${(raised.body as { reference: string }).reference}'`,
  );
  return {
    person,
    reference,
    ids: {
      passkey,
      document,
      consent,
      dataRequest: (request.body as { id: string }).id,
      concern,
      session: person.sessionId,
    },
    words: ['mail', 'Name', 'Phone', 'SECRET', 'Concern', 'Report', 'Letter', 'File'].map((word) => canary + word),
  };
}

async function upload(person: SignedIn): Promise<string> {
  const { bytes, type } = letterWith(`${canary}Letter`);
  const announced = await person.http
    .post('/api/v1/account/documents/tickets')
    .send({ name: `${canary}File.pdf`, mediaType: type, size: bytes.length, purpose: 'OTHER' });
  const { ticket, fileId } = announced.body as { ticket: string; fileId: string };
  await person.http.put('/api/v1/uploads').set('X-Upload-Ticket', ticket).type(type).send(bytes);
  return fileId;
}

async function first(owner: pg.Client, sql: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(sql);
  return rows[0]?.id ?? '';
}
