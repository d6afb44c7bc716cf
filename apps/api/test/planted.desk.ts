/** One of each thing that the desk and a team have between them, with planted words in it, so that whoever wanders about meets them. */
import type { ExclusionRow } from '@open-window/domain/exclusion.ts';
import type pg from 'pg';
import { job } from '../src/platform/auth/acting.ts';
import { Vault } from '../src/platform/crypto/vault.ts';
import { Database } from '../src/platform/database/database.ts';
import type { Api } from './api.ts';
import { canary } from './canaries.ts';
import type { SignedIn } from './people.ts';
import { letterWith } from './zoo.ts';

export const deskWords = ['Asked', 'Condition', 'Evidence', 'Paper'].map((word) => canary + word);

/** By the word of a route after which they stand. */
export type DeskIds = Readonly<
  Record<'teams' | 'cases' | 'conditions' | 'documents' | 'claims' | 'exclusions', string>
>;

/** `owner` gets the public listing as theirs. Files need FILES_FOLDER. */
export async function plantDesk(api: Api, sql: pg.Client, owner: SignedIn, listingId: string): Promise<DeskIds> {
  const first = async (text: string, values: readonly unknown[] = []): Promise<string> =>
    (await sql.query<{ id: string }>(text, [...values])).rows[0]?.id ?? '';
  await giveTeam(sql, owner, listingId);
  const caseId = await first(
    `INSERT INTO vetting_case (reference, listing_id, kind, state, template_version, content_hash, opened_at, due_on, decided_on)
     VALUES ('PLANTED', $1, 'OFF_CYCLE', 'CONDITIONAL', '1', '', now(), '2026-07-01', '2026-06-14') RETURNING id`,
    [listingId],
  );
  const second = await first('INSERT INTO person DEFAULT VALUES RETURNING id');
  const proposal = await first(
    `INSERT INTO vetting_proposal (case_id, decision, reasons, proposed_by, proposed_at, outcome, answered_by, answered_at)
     VALUES ($1, 'CONDITIONAL', '{EMERGENCY_UNREADY}', $2, now(), 'SECONDED', $3, now()) RETURNING id`,
    [caseId, owner.personId, second],
  );
  const [conditions, evidence] = [crypto.randomUUID(), crypto.randomUUID()];
  const seal = (table: string, column: string, row: string, word: string): Promise<string> =>
    api
      .get(Database)
      .as(job, (tx) => api.get(Vault).seal(tx, { kind: 'CASE', id: caseId }, { table, column, row }, canary + word));
  await sql.query(
    `INSERT INTO vetting_move (case_id, number, action, from_state, to_state, moved_at, words_sealed)
     VALUES ($1, 0, 'askChanges', 'IN_REVIEW', 'CHANGES_REQUESTED', now(), $2)`,
    [caseId, await seal('vetting_move', 'words_sealed', `${caseId}/0`, 'Asked')],
  );
  await sql.query(
    `INSERT INTO vetting_condition (id, proposal_id, words_sealed, due_on) VALUES ($1, $2, $3, '2026-09-01')`,
    [conditions, proposal, await seal('vetting_condition', 'words_sealed', conditions, 'Condition')],
  );
  await sql.query(
    `INSERT INTO vetting_evidence (id, case_id, item, target, target_id, kind, note_sealed, added_by, added_at)
     SELECT $1, $2, 28, 'SERVICE', service_id, 'REFERENCE', $3, $4, now() FROM listing WHERE id = $5`,
    [evidence, caseId, await seal('vetting_evidence', 'note_sealed', evidence, 'Evidence'), owner.personId, listingId],
  );
  const claims = await first(
    `WITH listed AS (INSERT INTO candidate (source, identity, digest, name_key, file, name, slug) VALUES ('p', 'p', $1, $1, 'p', 'p', 'p') RETURNING id)
     INSERT INTO candidate_claim (candidate_id, person_id, way, state, asked_at) SELECT id, $1, 'CALL_BACK', 'TO_CALL', now() FROM listed RETURNING id`,
    [owner.personId],
  );
  const exclusions = await first(
    `INSERT INTO exclusion_candidate (target, target_id, list, entry_key, identity_key, entry, score, strength, lines, first_seen_at, last_seen_at)
     SELECT 'ORGANIZATION', organization_id, 'leie', repeat('a', 64), repeat('b', 64), $2, 80, 'HIGH', '[]', now(), now() FROM listing WHERE id = $1 RETURNING id`,
    [listingId, entry],
  );
  return {
    teams: listingId,
    cases: caseId,
    conditions,
    documents: await paperOf(owner, sql, listingId),
    claims,
    exclusions,
  };
}

const entry: ExclusionRow = {
  last: '', first: '', middle: '', suffix: '', firm: 'CEDAR', name: '', npis: [], repairedNpis: [], affiliatedNpis: [], birthDate: null,
  state: 'CO', excludedOn: '2020-01-20', reason: '1128b4',
}; // prettier-ignore

export async function giveTeam(sql: pg.Client, { personId }: SignedIn, listingId: string): Promise<void> {
  await sql.query(
    'UPDATE role_grant SET organization_id = (SELECT organization_id FROM listing WHERE id = $2) WHERE person_id = $1',
    [personId, listingId],
  );
}

async function paperOf({ http }: SignedIn, sql: pg.Client, listingId: string): Promise<string> {
  const { bytes, type } = letterWith('Who does what');
  const asked = { kind: 'ROLE_MAP', name: `${canary}Paper.pdf`, mediaType: type, size: bytes.length };
  const announced = await http.post(`/api/v1/account/teams/${listingId}/documents/tickets`).send(asked);
  const { ticket } = announced.body as { ticket: string };
  await http.put('/api/v1/uploads').set('X-Upload-Ticket', ticket).type(type).send(bytes);
  const { rows } = await sql.query<{ id: string }>('SELECT id FROM team_document WHERE listing_id = $1', [listingId]);
  return rows[0]?.id ?? '';
}

/** An id for each place of a route: what was planted, where it is of that kind, and otherwise whatever else there is. */
export const idsFor = (
  route: string,
  planted: Readonly<Record<string, string>> | null,
  other: (name: string) => string,
): string[] =>
  [...route.matchAll(/([\w-]+)\/\{(\w+)\}/g)].map(([, kind = '', name = '']) => planted?.[kind] ?? other(name));
