/**
 * Every table that knows a person: what an export shows of it, and what a deletion does to it. A test walks the catalog of the database
 * and fails for a reference to a person that is not listed here. What a person did as staff is shown without whom it concerned.
 */
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/database.ts';
import { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';

export interface Holding {
  readonly table: string;
  /** The column that names the person. */
  readonly person: string;
  readonly shows: readonly string[];
  /** Sealed under the person's key: opened for the export. */
  readonly opens?: readonly string[];
  /** The column that names the row; a part of what sealed columns are bound to. */
  readonly key?: string;
  /** `deleted`: no row remains. `kept`: rows remain, by ids alone; what was sealed is noise without its key. */
  readonly onErasure: 'deleted' | 'kept';
}

// prettier-ignore
export const inventory: readonly Holding[] = [
  { table: 'person',         person: 'id',           shows: ['status', 'language', 'theme', 'created_at'], opens: ['email_sealed', 'name_sealed'], key: 'id', onErasure: 'kept' },
  { table: 'passphrase',     person: 'person_id',    shows: ['changed_at'],                                               onErasure: 'deleted' },
  { table: 'totp',           person: 'person_id',    shows: ['created_at', 'confirmed_at'],                               onErasure: 'deleted' },
  { table: 'recovery_code',  person: 'person_id',    shows: ['created_at', 'used_at'],                                    onErasure: 'deleted' },
  { table: 'passkey',        person: 'person_id',    shows: ['is_backed_up', 'created_at', 'last_used_at'], opens: ['label_sealed'], key: 'id', onErasure: 'deleted' },
  { table: 'session',        person: 'person_id',    shows: ['door', 'strength', 'device', 'created_at', 'last_seen_at', 'ended_at'], onErasure: 'kept' },
  { table: 'known_device',   person: 'person_id',    shows: ['created_at', 'last_seen_at'],                               onErasure: 'deleted' },
  { table: 'one_time_token', person: 'person_id',    shows: ['purpose', 'created_at', 'expires_at', 'used_at'],           onErasure: 'deleted' },
  { table: 'role_grant',     person: 'person_id',    shows: ['role', 'organization_id', 'state', 'proposed_at', 'confirmed_at', 'ended_at'], onErasure: 'kept' },
  { table: 'role_grant',     person: 'proposed_by',  shows: ['role', 'state', 'proposed_at'],                             onErasure: 'kept' },
  { table: 'role_grant',     person: 'confirmed_by', shows: ['role', 'state', 'confirmed_at'],                            onErasure: 'kept' },
  { table: 'role_grant',     person: 'ended_by',     shows: ['role', 'state', 'ended_at'],                                onErasure: 'kept' },
  { table: 'invitation',     person: 'invited_by',   shows: ['roles', 'state', 'created_at', 'sent_at'],                  onErasure: 'kept' },
  { table: 'invitation',     person: 'confirmed_by', shows: ['roles', 'state', 'sent_at'],                                onErasure: 'kept' },
  { table: 'invitation',     person: 'accepted_by',  shows: ['roles', 'language', 'created_at', 'accepted_at'],           onErasure: 'kept' },
  { table: 'break_glass',    person: 'person_id',    shows: ['opened_at', 'expires_at', 'closed_at', 'reviewed_at'], opens: ['reason_sealed'], key: 'id', onErasure: 'kept' },
  { table: 'break_glass',    person: 'reviewed_by',  shows: ['reviewed_at'],                                              onErasure: 'kept' },
  { table: 'consent',        person: 'person_id',    shows: ['purpose', 'text_version', 'language', 'given_at', 'withdrawn_at'], onErasure: 'kept' },
  { table: 'legal_hold',     person: 'person_id',    shows: ['placed_at', 'lifted_at'],                                   onErasure: 'kept' },
  { table: 'legal_hold',     person: 'placed_by',    shows: ['placed_at'],                                                onErasure: 'kept' },
  { table: 'legal_hold',     person: 'lifted_by',    shows: ['lifted_at'],                                                onErasure: 'kept' },
  { table: 'data_request',   person: 'person_id',    shows: ['kind', 'state', 'asked_at', 'due_at', 'done_at'],           onErasure: 'kept' },
  { table: 'safety_concern', person: 'raised_by',    shows: ['reference', 'about_kind', 'urgency', 'state', 'raised_at', 'closed_at'], onErasure: 'kept' },
  { table: 'safety_concern', person: 'taken_by',     shows: ['reference', 'state', 'taken_at', 'closed_at'],              onErasure: 'kept' },
  { table: 'risk_case',      person: 'person_id',    shows: ['state', 'first_raised_at', 'contacted_at', 'closed_at'],    onErasure: 'kept' },
  { table: 'risk_case',      person: 'holder_id',    shows: ['reference', 'state', 'acknowledged_at', 'closed_at'],       onErasure: 'kept' },
  { table: 'risk_move',      person: 'moved_by',     shows: ['case_id', 'action', 'to_state', 'moved_at'],                onErasure: 'kept' },
  { table: 'risk_call',      person: 'person_id',    shows: ['case_id', 'reason', 'called_at'],                           onErasure: 'kept' },
  { table: 'rota_place',     person: 'person_id',    shows: ['shift_id', 'position'],                                     onErasure: 'kept' },
  { table: 'complaint', person: 'owner_id', shows: ['reference', 'state', 'received_at'], onErasure: 'kept' },
  { table: 'complaint', person: 'suspended_by', shows: ['reference', 'state', 'decided_at'], onErasure: 'kept' },
  { table: 'complaint', person: 'confirmed_by', shows: ['reference', 'state', 'decided_at'], onErasure: 'kept' },
  { table: 'complaint', person: 'proposed_by', shows: ['reference', 'state', 'decided_at'], onErasure: 'kept' },
  { table: 'complaint', person: 'decided_by', shows: ['reference', 'state', 'decided_at'], onErasure: 'kept' },
  { table: 'complaint_declaration', person: 'person_id', shows: ['complaint_id', 'tie', 'declared_at'], onErasure: 'kept' },
  { table: 'complaint_move', person: 'moved_by', shows: ['complaint_id', 'action', 'to_state', 'moved_at'], onErasure: 'kept' },
  { table: 'complaint_duty', person: 'done_by', shows: ['complaint_id', 'duty', 'done_at'], onErasure: 'kept' },
  { table: 'form_version', person: 'published_by', shows: ['program_id', 'version', 'published_at'], onErasure: 'kept' },
  { table: 'policy_version', person: 'published_by', shows: ['program_id', 'version', 'published_at'], onErasure: 'kept' },
  { table: 'round_move', person: 'moved_by', shows: ['round_id', 'action', 'to_state', 'moved_at'], onErasure: 'kept' },
  { table: 'application', person: 'person_id', shows: ['id', 'round_id', 'status', 'channel', 'language', 'begun_at', 'written_at', 'submitted_at', 'ended_at', 'receipt'], onErasure: 'kept' },
  { table: 'application_signature', person: 'signed_by', shows: ['application_id', 'number', 'signer_role', 'text_version', 'language', 'signed_at'], onErasure: 'kept' },
  { table: 'application_help', person: 'invited_by', shows: ['application_id', 'state', 'with_clinical', 'invited_at', 'ended_at'], onErasure: 'kept' },
  { table: 'application_help', person: 'helper_id', shows: ['application_id', 'state', 'relation', 'authority', 'text_version', 'attested_at', 'ended_at'], onErasure: 'kept' },
  { table: 'application_help', person: 'paper_seen_by', shows: ['application_id', 'paper_seen_at'], onErasure: 'kept' },
  { table: 'care_letter', person: 'asked_by', shows: ['application_id', 'state', 'asked_at', 'answered_at'], onErasure: 'kept' },
  { table: 'application_taking', person: 'received_by', shows: ['application_id', 'received_at'], onErasure: 'kept' },
  { table: 'application_run', person: 'ran_by', shows: ['application_id', 'number', 'result', 'ran_at'], onErasure: 'kept' },
  { table: 'information_request', person: 'asked_by', shows: ['application_id', 'number', 'asked_at', 'due_on'], onErasure: 'kept' },
  { table: 'application_letter', person: 'sent_by', shows: ['application_id', 'number', 'kind', 'sent_at'], onErasure: 'kept' },
  { table: 'application_medical', person: 'decided_by', shows: ['application_id', 'state'], onErasure: 'kept' },
  { table: 'medical_decision', person: 'decided_by', shows: ['application_id', 'decision', 'decided_at'], onErasure: 'kept' },
  { table: 'application_pair', person: 'resolved_by', shows: ['first_id', 'second_id', 'state', 'resolved_at'], onErasure: 'kept' },
  { table: 'application', person: 'owner_id', shows: ['id', 'status'], onErasure: 'kept' },
  { table: 'application_move', person: 'moved_by', shows: ['application_id', 'action', 'to_status', 'moved_at'], onErasure: 'kept' },
  { table: 'application_proof', person: 'added_by', shows: ['application_id', 'file_id', 'kind', 'added_at', 'taken_back_at'], onErasure: 'kept' },
  { table: 'application_consent', person: 'said_by', shows: ['application_id', 'number', 'purpose', 'is_given', 'text_version', 'language', 'said_at'], onErasure: 'kept' },
  { table: 'saved_filter', person: 'person_id', shows: ['name', 'filter', 'saved_at'], onErasure: 'deleted' },
  { table: 'bulk_run', person: 'planned_by', shows: ['action', 'state', 'planned_at', 'confirmed_at', 'ended_at'], onErasure: 'kept' },
  { table: 'application_change', person: 'asked_by', shows: ['application_id', 'number', 'field', 'state', 'reason', 'asked_at', 'answered_at'], onErasure: 'kept' },
  { table: 'application_change', person: 'answered_by', shows: ['application_id', 'number', 'state', 'answered_at'], onErasure: 'kept' },
  { table: 'application_message', person: 'written_by', shows: ['application_id', 'number', 'from_desk', 'written_at', 'read_at'], onErasure: 'kept' },
  { table: 'stored_file',    person: 'person_id',    shows: ['id', 'purpose', 'state', 'media_type', 'size', 'created_at'], opens: ['name_sealed'], key: 'id', onErasure: 'kept' },
  { table: 'stored_file',    person: 'created_by',   shows: ['id', 'purpose', 'state', 'created_at'],                     onErasure: 'kept' },
  { table: 'mail',           person: 'person_id',    shows: ['template', 'language', 'state', 'queued_at', 'sent_at'],    onErasure: 'kept' },
  { table: 'listing_report', person: 'handled_by',   shows: ['reference', 'status', 'outcome', 'handled_at'],             onErasure: 'kept' },
  { table: 'vetting_case',        person: 'owner_id',     shows: ['reference', 'kind', 'state', 'opened_at', 'decided_on'], onErasure: 'kept' },
  { table: 'vetting_declaration', person: 'person_id',    shows: ['case_id', 'tie', 'declared_at'],                        onErasure: 'kept' },
  { table: 'vetting_proposal',    person: 'proposed_by',  shows: ['case_id', 'decision', 'reasons', 'proposed_at', 'outcome'], onErasure: 'kept' },
  { table: 'vetting_proposal',    person: 'answered_by',  shows: ['case_id', 'outcome', 'answered_at'],                    onErasure: 'kept' },
  { table: 'vetting_condition',   person: 'met_by',       shows: ['due_on', 'met_on'],                                     onErasure: 'kept' },
  { table: 'vetting_move',        person: 'moved_by',     shows: ['case_id', 'action', 'to_state', 'moved_at'],            onErasure: 'kept' },
  { table: 'vetting_evidence',    person: 'added_by',     shows: ['case_id', 'item', 'kind', 'added_at'],                  onErasure: 'kept' },
  { table: 'team_document',       person: 'added_by',     shows: ['listing_id', 'kind', 'expires_on', 'added_at', 'taken_back_at'], onErasure: 'kept' },
  { table: 'agreement_signature', person: 'signed_by',    shows: ['listing_id', 'text_version', 'signer_role', 'rate_cents', 'discount_percent', 'slots', 'signed_at'], opens: ['name_sealed'], key: 'id', onErasure: 'kept' },
  { table: 'team_seat',           person: 'person_id',    shows: ['listing_id', 'practitioner_id'],                        onErasure: 'kept' },
  { table: 'member_answer',       person: 'person_id',    shows: ['answer', 'answered_at'], opens: ['note_sealed'], key: 'id', onErasure: 'kept' },
  { table: 'contact_probe',       person: 'made_by',      shows: ['listing_id', 'way', 'outcome', 'made_on'],              onErasure: 'kept' },
  { table: 'price_quote',         person: 'recorded_by',  shows: ['case_id', 'source', 'quoted_on', 'recorded_at'],        onErasure: 'kept' },
  { table: 'disclosure',          person: 'recorded_by',  shows: ['listing_id', 'kind', 'year', 'recorded_at'],            onErasure: 'kept' },
  { table: 'disclosure_correction', person: 'corrected_by', shows: ['corrected_at'],                                       onErasure: 'kept' },
  { table: 'verification_check',  person: 'performed_by', shows: ['case_id', 'item', 'result', 'performed_on', 'recorded_at'], onErasure: 'kept' },
  { table: 'exclusion_candidate', person: 'confirmed_by', shows: ['list', 'state'],                                       onErasure: 'kept' },
  { table: 'exclusion_move', person: 'moved_by',     shows: ['from_state', 'to_state', 'moved_at'],                       onErasure: 'kept' },
  { table: 'candidate_claim', person: 'person_id',   shows: ['candidate_id', 'way', 'state', 'asked_at', 'settled_at'],  onErasure: 'kept' },
  { table: 'candidate_claim', person: 'looked_up_by', shows: ['way', 'state', 'looked_up_on'],                             onErasure: 'kept' },
  { table: 'candidate_claim', person: 'confirmed_by', shows: ['way', 'state'],                                            onErasure: 'kept' },
  { table: 'candidate_claim', person: 'taken_by',    shows: ['way', 'state'],                                             onErasure: 'kept' },
  { table: 'candidate_duplicate_decision', person: 'decided_by', shows: ['reason', 'decision', 'decided_at'],             onErasure: 'kept' },
];

/** The log names people without a reference, so that it outlives them: who looked, and what one did oneself. */
// prettier-ignore
export const logged: readonly Holding[] = [
  { table: 'audit_event', person: 'person_id', shows: ['at', 'actor_as', 'action', 'subject_kind', 'fields'],             onErasure: 'kept' },
  { table: 'audit_event', person: 'actor_id',  shows: ['at', 'action', 'subject_kind', 'subject_id', 'fields', 'network'], onErasure: 'kept' },
];

export type HeldRow = Readonly<Record<string, unknown>>;

const most = 10_000;
const name = (identifier: string): Prisma.Sql => Prisma.raw(`"${identifier}"`);

@Injectable()
export class InventoryQuery {
  async held(reader: Reader, { table, person, shows, opens = [], key }: Holding, personId: string): Promise<HeldRow[]> {
    const columns = [...new Set([...shows, ...opens, ...(key === undefined ? [] : [key])])].map(name);
    const found = await rows(reader).$queryRaw<{ row: HeldRow }[]>`
      SELECT to_jsonb(held) AS row
      FROM (SELECT ${Prisma.join(columns)} FROM ${name(table)} WHERE ${name(person)} = ${personId}::uuid LIMIT ${most}) held`;
    return found.map(({ row }) => row);
  }
}
