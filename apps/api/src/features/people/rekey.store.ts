/** Everything that lies sealed under the key of a person, to be sealed anew. A test walks the catalog and fails for a sealed column that is not listed. */
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.ts';
import { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';

export interface SealedColumns {
  readonly table: string;
  /** The column that names whose key it is. */
  readonly subject: string;
  /** What names the row in the place that a value is bound to. */
  readonly row: string;
  readonly columns: readonly string[];
}

// prettier-ignore
export const underThePerson: readonly SealedColumns[] = [
  { table: 'person',         subject: 'id',         row: 'id',                  columns: ['email_sealed', 'name_sealed'] },
  { table: 'totp',           subject: 'person_id',  row: 'person_id',           columns: ['secret_sealed'] },
  { table: 'passkey',        subject: 'person_id',  row: 'id',                  columns: ['label_sealed'] },
  { table: 'break_glass',    subject: 'person_id',  row: 'id',                  columns: ['reason_sealed'] },
  { table: 'stored_file',    subject: 'person_id',  row: 'id',                  columns: ['name_sealed'] },
  { table: 'agreement_signature', subject: 'signed_by', row: 'id',             columns: ['name_sealed'] },
  { table: 'member_answer',  subject: 'person_id',  row: 'id',                  columns: ['note_sealed'] },
  { table: 'candidate_claim', subject: 'person_id', row: 'id',                columns: ['license_sealed'] },
  { table: 'mail',           subject: 'subject_id', row: 'id',                  columns: ['address_sealed', 'payload_sealed'] },
  { table: 'one_time_token', subject: 'subject_id', row: 'subject_id',          columns: ['payload_sealed'] },
  { table: 'idempotency',    subject: 'subject_id', row: `actor || ' ' || key`, columns: ['answer'] },
];

/** Under keys of their own: no person's key opens them. */
export const underItself: readonly string[] = [
  'invitation',
  'legal_hold',
  'safety_concern',
  'risk_case',
  // Under the key of the case of risk.
  'risk_move',
  'listing_report',
  'exclusion_move',
  'complaint',
  'round_interest',
  // Under the key of the complaint.
  'complaint_move',
  'complaint_duty',
  // Under the key of the application, and what is clinical under another one of it.
  'application',
  'application_clinical',
  'application_snapshot',
  'application_snapshot_clinical',
  'application_signature',
  'application_change',
  'application_message',
  'application_move',
  'application_help',
  'care_letter',
  'application_run',
  'information_request',
  'application_letter',
  'medical_decision',
  // Under the key of the case.
  'vetting_condition',
  'vetting_evidence',
  'vetting_move',
  'verification_check',
];

/** Tables whose rows name sealed bytes in the storage of files. */
export const withBytes = ['stored_file', 'data_request'] as const;
export type WithBytes = (typeof withBytes)[number];

const atOnce = 100;
const raw = (text: string): Prisma.Sql => Prisma.raw(text);

@Injectable()
export class RekeyStore {
  /** Some of what was sealed by another version of the key. */
  async sealedOtherwise(tx: Tx, where: SealedColumns, column: string, personId: string, version: number) {
    const { table, subject, row } = where;
    return rows(tx).$queryRaw<{ row: string; sealed: string }[]>`
      SELECT (${raw(row)})::text AS row, ${raw(column)} AS sealed FROM ${raw(table)}
      WHERE ${raw(subject)} = ${personId}::uuid AND ${raw(column)} LIKE 'v1.%' AND ${raw(column)} NOT LIKE ${`v1.${version}.%`}
      LIMIT ${atOnce}`;
  }

  /** A sealed value is like no other, so it finds its row. Nothing happens where somebody wrote meanwhile. */
  async replace(tx: Tx, { table, subject }: SealedColumns, column: string, personId: string, values: readonly [string, string]) {
    const [before, after] = values;
    return rows(tx).$executeRaw`
      UPDATE ${raw(table)} SET ${raw(column)} = ${after} WHERE ${raw(subject)} = ${personId}::uuid AND ${raw(column)} = ${before}`;
  } // prettier-ignore

  async bytesOf(tx: Tx, table: WithBytes, personId: string) {
    return rows(tx).$queryRaw<{ id: string; storageKey: string }[]>`
      SELECT id::text, storage_key AS "storageKey" FROM ${raw(table)} WHERE person_id = ${personId}::uuid AND storage_key IS NOT NULL`;
  }

  async moveBytes(tx: Tx, table: WithBytes, id: string, from: string, to: string): Promise<boolean> {
    const moved = await rows(tx).$executeRaw`
      UPDATE ${raw(table)} SET storage_key = ${to} WHERE id = ${id}::uuid AND storage_key = ${from}`;
    return moved === 1;
  }
}
