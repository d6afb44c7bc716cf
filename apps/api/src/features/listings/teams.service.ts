/** A provider begins a team, writes it, hands it in, takes it back, confirms it and closes it; whose team it is not, to them there is none. */
import { Injectable } from '@nestjs/common';
import type { Permission } from '@open-window/domain/access.ts';
import { decideTeam } from '@open-window/domain/team-change.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { rightsIn } from '../../platform/auth/organization-rights.ts';
import { Database, type Reader, type Tx } from '../../platform/database/database.ts';
import { notFound, type Problem, refused } from '../../platform/http/problems.ts';
import { staleEtag, staleRevision } from '../../platform/http/revision.ts';
import { begun } from './beginnings.service.ts';
import type { ListingContentEntry } from './content.dto.ts';
import type { ListingCreatedResponse } from './listings.dto.ts';
import { ListingsStore, type StoredListing } from './listings.store.ts';
import type { TeamItem, TeamMove, TeamStart } from './team.dto.ts';
import { TeamParts } from './team.parts.service.ts';
import { fileOf, type Team } from './teams.query.ts';

@Injectable()
export class TeamsService {
  constructor(
    private readonly database: Database,
    private readonly store: ListingsStore,
    private readonly parts: TeamParts,
    private readonly audit: Audit,
  ) {}

  list(actor: Actor): Promise<readonly TeamItem[]> {
    return this.parts.query.own(this.database.reader, actor);
  }

  async read(actor: Actor, id: string): Promise<Team> {
    return this.database.as(actor, async (tx) => this.team(tx, await this.find(tx, actor, id)));
  }

  /** Pressed twice, or sent again on a bad line: one team. */
  async start(actor: Actor, asked: TeamStart, key: string | null): Promise<ListingCreatedResponse> {
    const subject = { kind: 'PERSON', id: actor.personId } as const;
    return this.database.as(actor, (tx) =>
      this.parts.idempotency.once(tx, { actor: actor.personId, key, request: asked, subject }, async () => {
        const { id, slug, revision } = await this.parts.beginnings.begin(tx, actor, begun(asked));
        await this.audit.record(tx, { actor, action: 'team.start', subject: { kind: 'listing', id } });
        return { id, slug, revision };
      }),
    );
  }

  async writeDraft(actor: Actor, id: string, revision: number, entry: ListingContentEntry): Promise<Team> {
    return this.database.as(actor, async (tx) => {
      const before = await this.current(tx, actor, id, revision, staleEtag);
      this.demand(actor, before, 'team.edit');
      await this.parts.versions.write(tx, before, entry);
      await this.store.advanceOr(tx, before, {}, staleEtag);
      return this.written(tx, actor, before, 'team.writeDraft');
    });
  }

  async move(actor: Actor, id: string, { action, revision }: TeamMove): Promise<Team> {
    return this.database.as(actor, async (tx) => {
      const before = await this.current(tx, actor, id, revision, staleRevision);
      const areMembersConfirmed = await this.parts.query.areMembersConfirmed(tx, id);
      const decision = decideTeam(fileOf(before, areMembersConfirmed, actor), action);
      if ('objections' in decision) throw refused(...decision.objections);
      const change = await this.parts.moves[action](tx, before, decision);
      await this.store.advanceOr(tx, before, { status: decision.to, ...change }, staleRevision);
      if (decision.isReviewed) await this.parts.jobs.send(tx, 'vetting.open', { listingId: id });
      if (action === 'withdraw') await this.parts.jobs.send(tx, 'vetting.leave', { listingId: id });
      return this.written(tx, actor, before, `team.${action}`);
    });
  }

  private async written(tx: Tx, actor: Actor, { id }: StoredListing, action: string): Promise<Team> {
    const team = await this.team(tx, await this.find(tx, actor, id));
    await this.audit.record(tx, { actor, action, subject: { kind: 'listing', id } });
    return team;
  }

  private async team(tx: Tx, listing: StoredListing): Promise<Team> {
    const { query } = this.parts;
    const areMembersConfirmed = await query.areMembersConfirmed(tx, listing.id);
    return { listing, dates: await query.dates(tx, listing.id), areMembersConfirmed };
  }

  private async find(reader: Reader, actor: Actor, id: string): Promise<StoredListing> {
    const listing = await this.store.find(reader, id);
    if (!listing || listing.origin === 'CANDIDATE' || rightsIn(actor, listing.organizationId).length === 0)
      throw notFound('team');
    return listing;
  }

  private demand(actor: Actor, { organizationId }: StoredListing, right: Permission): void {
    if (!rightsIn(actor, organizationId).includes(right)) throw notFound('team');
  }

  private async current(
    tx: Tx,
    actor: Actor,
    id: string,
    revision: number,
    stale: (currentRevision: number) => Problem,
  ): Promise<StoredListing> {
    const listing = await this.find(tx, actor, id);
    if (listing.revision !== revision) throw stale(listing.revision);
    return listing;
  }
}
