/** The paper itself beside what was typed from it: brought and taken back by who takes it in, kept with what is handed in, opened by clinicians alone. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.ts';
import { Database, type Tx } from '../../../platform/database/database.ts';
import { FileIntake } from '../../../platform/files/file-intake.ts';
import { Files, type NamedFile } from '../../../platform/files/files.ts';
import type { OwnerRecord } from '../../../platform/files/stored-files.ts';
import { notFound, refused } from '../../../platform/http/problems.ts';
import { ApplicationsStore, type StoredApplication } from '../writing/applications.store.ts';
import type { ScansResponse, ScanTicketRequest, ScanTicketResponse } from './scans.dto.ts';
import { ScansStore } from './scans.store.ts';
import { TakenDrafts } from './taken-drafts.service.ts';

const recordOf = (id: string): OwnerRecord => ({ kind: 'TAKING', id });
/** Of this application, whose reader was let in before. */
const isOf = (applicationId: string) => (_: Actor, { kind, id }: OwnerRecord) =>
  kind === 'TAKING' && id === applicationId; // prettier-ignore

@Injectable()
export class Scans {
  constructor(
    private readonly database: Database,
    private readonly drafts: ApplicationsStore,
    private readonly taken: TakenDrafts,
    private readonly store: ScansStore,
    private readonly intake: FileIntake,
    private readonly files: Files,
  ) {}

  async ofDraft(actor: Actor, id: string): Promise<ScansResponse> {
    await this.database.as(actor, (tx) => this.draft(tx, id));
    return { items: (await this.files.ofRecord(actor, recordOf(id), isOf(id))).map(itemOf) };
  }

  /** It tells of health: sealed as what is clinical, and not as something of whoever holds it. */
  async announce(actor: Actor, id: string, { name, mediaType, size }: ScanTicketRequest): Promise<ScanTicketResponse> {
    const { clinicalKey } = await this.database.as(actor, (tx) => this.draft(tx, id));
    const file = { name, mediaType, size, purpose: 'OTHER', clinicalKey } as const;
    const { fileId, ticket, expiresAt } = await this.intake.announce(actor, recordOf(id), file);
    return { scanId: fileId, ticket, expiresAt: expiresAt.toISOString() };
  }

  async takeBack(actor: Actor, id: string, scanId: string, revision: number): Promise<void> {
    await this.database.as(actor, async (tx) => {
      await this.drafts.holdDraft(tx, id);
      await this.draft(tx, id);
      await this.files.removeIn(tx, actor, { id: scanId, revision }, isOf(id));
    });
  }

  /** That it was handed in with; none of an application that did not come on paper. */
  async ofHandedIn(actor: Actor, id: string): Promise<ScansResponse> {
    const kept = await this.kept(actor, id);
    const files = await this.files.ofRecord(actor, recordOf(id), isOf(id));
    return { items: files.filter((file) => kept.has(file.id)).map(itemOf) };
  }

  async open(actor: Actor, id: string, scanId: string) {
    if (!(await this.kept(actor, id)).has(scanId)) throw notFound('scan');
    return this.files.open(actor, scanId, isOf(id));
  }

  private async kept(actor: Actor, id: string): Promise<ReadonlySet<string>> {
    const kept = await this.database.as(actor, (tx) => this.store.kept(tx, id));
    if (kept === null) throw notFound('application');
    return kept;
  }

  private async draft(tx: Tx, id: string): Promise<StoredApplication> {
    const { application } = await this.taken.find(tx, id);
    if (application.status !== 'DRAFT') throw refused('WRONG_STATE');
    return application;
  }
}

const itemOf = ({ id, name, state, reason, createdAt, revision }: NamedFile): ScansResponse['items'][number] => ({
  ...{ id, name, state, reason, revision },
  addedAt: createdAt.toISOString(),
});
