/** Where each class of the table of retention lies, and which of its rows are over. Rows of people who are held are not. */
import { Injectable } from '@nestjs/common';
import { type RetentionClass, retentionClasses } from '@open-window/domain/retention.ts';
import type { Reader } from '../../platform/database/database.ts';
import { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';

export interface Shelf {
  readonly table: string;
  /** The column that names a row. */
  readonly key: string;
  readonly since: string;
  /** True of rows that can be over at all. */
  readonly when: string;
  /** The column with whose hold it stays. */
  readonly person: string | null;
}

/** Constants only: nothing of a request is ever part of them. */
// prettier-ignore
export const shelves: Readonly<Record<RetentionClass, Shelf>> = {
  UNUSED_SIGN_UPS:   { table: 'one_time_token', key: 'token_hash', since: 'created_at',     when: `purpose = 'SIGN_UP' AND used_at IS NULL`, person: 'person_id' },
  USED_LINKS:        { table: 'one_time_token', key: 'token_hash', since: 'coalesce(used_at, expires_at)', when: 'true', person: 'person_id' },
  UNPROVED_FACTORS:  { table: 'totp',           key: 'person_id',  since: 'created_at',     when: 'confirmed_at IS NULL', person: 'person_id' },
  ENDED_SESSIONS:    { table: 'session',        key: 'id',         since: 'least(ended_at, absolute_until)', when: 'true', person: 'person_id' },
  KNOWN_DEVICES:     { table: 'known_device',   key: 'token_hash', since: 'last_seen_at',   when: 'true', person: 'person_id' },
  SENT_MAIL:         { table: 'mail',           key: 'id',         since: 'coalesce(sent_at, queued_at)', when: `state <> 'QUEUED'`, person: 'person_id' },
  OPEN_INVITATIONS:  { table: 'invitation',     key: 'id',         since: 'greatest(expires_at, created_at)', when: `state IN ('REVOKED', 'EXPIRED')`, person: null },
  DATA_REQUESTS:     { table: 'data_request',   key: 'id',         since: 'coalesce(done_at, due_at)', when: `state IN ('DONE', 'CANCELLED', 'EXPIRED') AND storage_key IS NULL`, person: 'person_id' },
  GONE_DOCUMENTS:    { table: 'stored_file',    key: 'id',         since: 'created_at',     when: `state IN ('GONE', 'REJECTED') AND storage_key IS NULL`, person: 'person_id' },
  ANSWERS:           { table: 'idempotency',    key: 'ctid',       since: 'created_at',     when: 'true', person: null },
  CLOSED_REPORTS:    { table: 'listing_report', key: 'id',         since: 'handled_at',     when: `EXISTS (SELECT FROM data_key k WHERE k.subject_id = shelf.id AND k.wrapped IS NOT NULL)`, person: null },
  CLOSED_CONCERNS:   { table: 'safety_concern', key: 'id',         since: 'closed_at',      when: `state = 'CLOSED' AND EXISTS (SELECT FROM data_key k WHERE k.subject_id = shelf.id AND k.wrapped IS NOT NULL)`, person: 'raised_by' },
  CLOSED_COMPLAINTS: { table: 'complaint',      key: 'id',         since: 'decided_at',     when: `state = 'DECIDED' AND EXISTS (SELECT FROM data_key k WHERE k.subject_id = shelf.id AND k.wrapped IS NOT NULL)`, person: null },
  // Nobody loses a draft unwarned: it ends three days after the last warning, however late that was.
  IDLE_DRAFTS:       { table: 'application',    key: 'id',         since: `(CASE WHEN shelf.person_id IS NULL THEN shelf.written_at ELSE (SELECT greatest(shelf.written_at, w.told_at - interval '57 days')
    FROM application_warning w WHERE w.application_id = shelf.id AND w.written_at = shelf.written_at AND w.days = 3) END)`, when: `shelf.status = 'DRAFT'`, person: 'person_id' },
  ENDED_CLINICAL:    { table: 'application',    key: 'clinical_key', since: 'ended_at',     when: `EXISTS (SELECT FROM data_key k WHERE k.subject_id = shelf.clinical_key AND k.wrapped IS NOT NULL)`, person: 'person_id' },
  CLOSED_RISK:       { table: 'risk_case',      key: 'id',         since: 'greatest(closed_at, (SELECT a.ended_at FROM application a WHERE a.id = shelf.source_id))',
    when: `state = 'CLOSED' AND NOT EXISTS (SELECT FROM application a WHERE a.id = shelf.source_id AND a.ended_at IS NULL)
    AND (shelf.person_id IS NOT NULL OR EXISTS (SELECT FROM data_key k WHERE k.subject_id = shelf.id AND k.wrapped IS NOT NULL))`, person: 'person_id' },
  ENDED_APPLICATIONS: { table: 'application',   key: 'id',         since: 'ended_at',       when: `EXISTS (SELECT FROM data_key k WHERE k.subject_id = shelf.id AND k.wrapped IS NOT NULL)`, person: 'person_id' },
  ENDED_PROOFS:      { table: 'stored_file',    key: 'id',         since: '(SELECT a.ended_at FROM application a WHERE a.id = shelf.record_id)', when: `record_kind = 'APPLICATION' AND state <> 'GONE'`, person: 'person_id' },
  BULK_RUNS:         { table: 'bulk_run',       key: 'id',         since: 'coalesce(ended_at, confirmed_at, planned_at)', when: 'true', person: 'planned_by' },
  // With the key of what is clinical: of a draft that ended as one, at once.
  ENDED_SCANS:       { table: 'stored_file',    key: 'id',         since: `(SELECT CASE WHEN a.status = 'EXPIRED' THEN a.ended_at - interval '90 days' ELSE a.ended_at END
    FROM application a WHERE a.id = shelf.record_id)`, when: `record_kind = 'TAKING' AND state <> 'GONE'`, person: null },
  IDLE_KEYS:         { table: 'data_key',       key: 'subject_id', since: 'created_at',     when: `wrapped IS NOT NULL AND subject_kind IN ('TOKEN', 'INVITATION')
    AND NOT EXISTS (SELECT FROM one_time_token t WHERE t.subject_id = shelf.subject_id)
    AND NOT EXISTS (SELECT FROM mail m WHERE m.subject_id = shelf.subject_id)
    AND NOT EXISTS (SELECT FROM idempotency i WHERE i.subject_id = shelf.subject_id)
    AND NOT EXISTS (SELECT FROM round_interest r WHERE r.id = shelf.subject_id)
    AND NOT EXISTS (SELECT FROM invitation v WHERE v.id = shelf.subject_id AND v.email_sealed IS NOT NULL)`, person: null },
  DISABLED_ACCOUNTS: { table: 'person',         key: 'id',         since: 'disabled_at',    when: `status = 'DISABLED' AND NOT EXISTS (SELECT FROM data_request r WHERE r.person_id = shelf.id AND r.kind = 'ERASURE' AND r.state IN ('ASKED', 'HELD'))`, person: 'id' },
  LOG:               { table: 'audit_event',    key: 'seq',        since: 'at',             when: 'true', person: null },
};

export interface Found {
  readonly count: number;
  readonly oldestAt: Date | null;
}

/** All that is over of a class. */
export const isOver = (name: RetentionClass, before: Date): Prisma.Sql => {
  const { since, when, person } = shelves[name];
  const held =
    person === null
      ? Prisma.empty
      : Prisma.raw(
          ` AND NOT EXISTS (SELECT FROM legal_hold h WHERE h.person_id = shelf."${person}" AND h.lifted_at IS NULL)`,
        );
  return Prisma.sql`${Prisma.raw(since)} < ${before} AND ${Prisma.raw(when)}${held}`;
};

@Injectable()
export class RetentionQuery {
  readonly classes = retentionClasses;

  async count(reader: Reader, name: RetentionClass, before: Date): Promise<Found> {
    const { table, since } = shelves[name];
    const [found] = await rows(reader).$queryRaw<Found[]>`
      SELECT count(*)::int AS count, min(${Prisma.raw(since)}) AS "oldestAt"
      FROM ${Prisma.raw(table)} shelf WHERE ${isOver(name, before)}`;
    return found ?? { count: 0, oldestAt: null };
  }
}
