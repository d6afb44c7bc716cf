/** A team's people bring papers and take back what nobody was shown; the desk reads what came with a version. Whose team it is not, to them there is none. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { documentRules, documentsAsked, documentsMissing, faultOfEnd } from '@open-window/domain/team-document.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { rightsIn } from '../../platform/auth/organization-rights.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { FileIntake } from '../../platform/files/file-intake.ts';
import { Files, type NamedFile } from '../../platform/files/files.ts';
import type { OwnerRecord } from '../../platform/files/stored-files.ts';
import { impossible, notFound, refused } from '../../platform/http/problems.ts';
import type { CaseDocumentsResponse, TeamDocumentsResponse, TeamDocumentTicketRequest, TeamDocumentTicketResponse } from './team-documents.dto.ts'; // prettier-ignore
import { type DocumentedTeam, type TeamDocument, TeamDocumentsQuery } from './team-documents.query.ts';
import { TeamDocumentsStore } from './team-documents.store.ts';

const recordOf = (listingId: string): OwnerRecord => ({ kind: 'LISTING', id: listingId });

/** Of this team, whose reader was let in before. */
const isOf = (listingId: string) => (_: Actor, record: OwnerRecord) =>
  record.kind === 'LISTING' && record.id === listingId;

const faults = {
  END_MISSING: 'is needed: it says itself until when it holds',
  END_IS_PAST: 'must be a day to come',
  END_TOO_FAR: 'must be within ten years',
} as const;

@Injectable()
export class TeamDocumentsService {
  constructor(
    private readonly database: Database,
    private readonly query: TeamDocumentsQuery,
    private readonly store: TeamDocumentsStore,
    private readonly intake: FileIntake,
    private readonly files: Files,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ofTeam(actor: Actor, listingId: string): Promise<TeamDocumentsResponse> {
    const { team, found } = await this.database.as(actor, async (tx) => {
      const own = await this.own(tx, actor, listingId);
      return { team: own, found: await this.query.documents(tx, listingId) };
    });
    const files = await this.filesOf(actor, listingId);
    return {
      ...this.askedOf(team, found),
      items: found.flatMap((one) => {
        const file = files.get(one.fileId);
        return file === undefined ? [] : [{ ...shownOf(one, file), reason: file.reason, mayTakeBack: !one.isHandedIn, revision: file.revision }]; // prettier-ignore
      }),
    };
  }

  async announce(
    actor: Actor,
    listingId: string,
    { kind, expiresOn, replaces, ...file }: TeamDocumentTicketRequest,
  ): Promise<TeamDocumentTicketResponse> {
    await this.database.as(actor, async (tx) => {
      await this.own(tx, actor, listingId);
      const found = await this.query.documents(tx, listingId);
      if (replaces !== undefined && !found.some((one) => one.id === replaces && one.kind === kind))
        throw impossible({ pointer: '/replaces', detail: 'is no paper of that kind of this team' });
    });
    const fault = faultOfEnd(kind, expiresOn ?? null, this.clock.today());
    if (fault !== null) throw impossible({ pointer: '/expiresOn', detail: faults[fault] });
    const { fileId, ticket, expiresAt } = await this.intake.announce(actor, recordOf(listingId), { ...file, purpose: 'CREDENTIAL' }); // prettier-ignore
    const id = randomUUID();
    await this.database.as(actor, (tx) =>
      this.store.insert(tx, {
        id,
        listingId,
        fileId,
        kind,
        expiresOn: expiresOn === undefined ? null : new Date(expiresOn),
        replacesId: replaces ?? null,
        addedBy: actor.personId,
        addedAt: this.clock.now(),
      }),
    );
    return { documentId: id, ticket, expiresAt: expiresAt.toISOString() };
  }

  async takeBack(actor: Actor, listingId: string, documentId: string, revision: number): Promise<void> {
    await this.database.as(actor, async (tx) => {
      await this.own(tx, actor, listingId);
      const { fileId } = await this.find(tx, listingId, documentId);
      if (!(await this.store.takeBack(tx, listingId, documentId, this.clock.now()))) throw refused('HANDED_IN');
      await this.files.removeIn(tx, actor, { id: fileId, revision }, isOf(listingId));
    });
  }

  async openOfTeam(actor: Actor, listingId: string, documentId: string) {
    const { fileId } = await this.database.as(actor, async (tx) => {
      await this.own(tx, actor, listingId);
      return this.find(tx, listingId, documentId);
    });
    return this.files.open(actor, fileId, isOf(listingId));
  }

  async ofCase(actor: Actor, caseId: string): Promise<CaseDocumentsResponse> {
    const { team, found } = await this.database.as(actor, async (tx) => {
      const team = await this.teamOfCase(tx, caseId);
      return { team, found: (await this.query.documents(tx, team.listingId)).filter(({ isHandedIn }) => isHandedIn) };
    });
    const files = await this.filesOf(actor, team.listingId);
    return {
      missing: this.askedOf(team, found).missing,
      items: found.flatMap((one) => {
        const file = files.get(one.fileId);
        return file === undefined ? [] : [{ ...shownOf(one, file), item: documentRules[one.kind].item, sha256: one.sha256 }]; // prettier-ignore
      }),
    };
  }

  async openOfCase(actor: Actor, caseId: string, documentId: string) {
    const { listingId, fileId } = await this.database.as(actor, async (tx) => {
      const team = await this.teamOfCase(tx, caseId);
      const found = await this.find(tx, team.listingId, documentId);
      if (!found.isHandedIn) throw notFound('document');
      return { ...team, fileId: found.fileId };
    });
    return this.files.open(actor, fileId, isOf(listingId));
  }

  private askedOf({ organizationId, content }: DocumentedTeam, found: readonly TeamDocument[]) {
    const asked = documentsAsked({ ...content, organizationId, checks: [] });
    const held = found.map(({ kind, expiresOn, state, isReplaced }) => ({
      kind,
      expiresOn,
      counts: state !== 'REJECTED' && !isReplaced,
    }));
    return { asked, missing: documentsMissing(asked, held, this.clock.today()) };
  }

  private async filesOf(actor: Actor, listingId: string): Promise<ReadonlyMap<string, NamedFile>> {
    const files = await this.files.ofRecord(actor, recordOf(listingId), isOf(listingId));
    return new Map(files.map((file) => [file.id, file]));
  }

  private async own(tx: Tx, actor: Actor, listingId: string): Promise<DocumentedTeam> {
    const team = await this.query.team(tx, listingId);
    if (team === null || !rightsIn(actor, team.organizationId).includes('team.edit')) throw notFound('team');
    return team;
  }

  private async teamOfCase(tx: Tx, caseId: string): Promise<DocumentedTeam> {
    const listingId = await this.query.listingOfCase(tx, caseId);
    const team = listingId === null ? null : await this.query.team(tx, listingId);
    if (team === null) throw notFound('case');
    return team;
  }

  private async find(tx: Tx, listingId: string, documentId: string): Promise<TeamDocument> {
    const found = (await this.query.documents(tx, listingId)).find(({ id }) => id === documentId);
    if (found === undefined) throw notFound('document');
    return found;
  }
}

const shownOf = ({ id, kind, expiresOn, addedAt, isReplaced }: TeamDocument, { name, state }: NamedFile) => ({
  id,
  kind,
  name,
  state,
  expiresOn,
  addedAt: addedAt.toISOString(),
  isReplaced,
});
