/** A provider begins a team, writes it, hands it in, takes it back, confirms it and closes it; whose team it is not, to them there is none. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Permission } from '@open-window/domain/access.ts';
import { decideTeam } from '@open-window/domain/team-change.ts';
import type { StateCode } from '@open-window/domain/vocabulary.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { rightsIn } from '../../platform/auth/organization-rights.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Reader, type Tx } from '../../platform/database/database.ts';
import { notFound, type Problem, problem, refused } from '../../platform/http/problems.ts';
import { staleEtag, staleRevision } from '../../platform/http/revision.ts';
import type { ListingContentEntry } from './content.dto.ts';
import { ListingsStore, type StoredListing } from './listings.store.ts';
import type { TeamItem, TeamMove, TeamStart } from './team.dto.ts';
import { TeamParts } from './team.parts.service.ts';
import { fileOf, type Team } from './teams.query.ts';

/** A team of which only the name and the place are known. Nothing is said to be offered until somebody says so. */
const begun = ({ name, organizationName, city, state, postalCode }: TeamStart): ListingContentEntry => ({
  name,
  organizationName: organizationName ?? name,
  phone: null,
  email: null,
  website: null,
  location: { line1: '', line2: null, city, state: state as StateCode, postalCode },
  team: [],
  service: {
    summary: '',
    phases: (['ASSESSMENT', 'PREPARATION', 'MEDICINE_SESSION', 'INTEGRATION'] as const).map((phase) => ({
      phase,
      offered: 'NOT_OFFERED',
      partnerName: null,
      countMin: 1,
      countMax: 1,
      minutes: null,
      formats: [],
      deliveries: [],
      performedBy: [],
      therapistPresence: 'NOT_APPLICABLE',
      firstWithinHours: null,
    })),
    routes: [],
    settings: [],
    conditions: [],
    modalities: [],
    remoteStates: [],
    populations: [],
    access: [],
    languages: [{ code: 'en', isInterpreted: false }],
    payments: [],
    prices: [],
    safety: [],
    touch: 'NOT_STATED',
    recording: 'NOT_STATED',
    accepting: null,
    waitWeeks: null,
    takesScholarships: false,
    scholarshipSlots: null,
  },
});

@Injectable()
export class TeamsService {
  constructor(
    private readonly database: Database,
    private readonly store: ListingsStore,
    private readonly parts: TeamParts,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<readonly TeamItem[]> {
    return this.parts.query.own(this.database.reader, actor);
  }

  async read(actor: Actor, id: string): Promise<Team> {
    return this.team(await this.find(this.database.reader, actor, id));
  }

  async start(actor: Actor, asked: TeamStart): Promise<StoredListing> {
    const id = randomUUID();
    const known = { locationId: randomUUID(), serviceId: randomUUID() };
    const content = this.parts.contents.from(begun(asked), null, known);
    return this.database.as(actor, async (tx) => {
      const owned = actor.grants
        .filter(({ role }) => role === 'PROVIDER_OWNER')
        .map(({ organizationId }) => organizationId);
      const empty = await this.parts.teams.emptyOrganization(
        tx,
        owned.filter((each) => each !== null),
      );
      const organizationId = empty ?? randomUUID();
      await this.store.insert(tx, { id, slug: await this.store.freeSlug(tx, content, id), organizationId, content });
      if (empty === null) await this.parts.teams.own(tx, actor.personId, organizationId, this.clock.now());
      const started = await this.store.find(tx, id);
      if (!started) throw problem('internal');
      await this.audit.record(tx, { actor, action: 'team.start', subject: { kind: 'listing', id } });
      return started;
    });
  }

  async writeDraft(actor: Actor, id: string, revision: number, entry: ListingContentEntry): Promise<Team> {
    const written = await this.database.as(actor, async (tx) => {
      const before = await this.current(tx, actor, id, revision, staleEtag);
      this.demand(actor, before, 'team.edit');
      await this.parts.versions.write(tx, before, entry);
      await this.store.advanceOr(tx, before, {}, staleEtag);
      return this.written(tx, actor, before, 'team.writeDraft');
    });
    return this.team(written);
  }

  async move(actor: Actor, id: string, { action, revision }: TeamMove): Promise<Team> {
    const moved = await this.database.as(actor, async (tx) => {
      const before = await this.current(tx, actor, id, revision, staleRevision);
      const decision = decideTeam(fileOf(before, actor), action);
      if ('objections' in decision) throw refused(...decision.objections);
      const change = await this.parts.moves[action](tx, before, decision);
      await this.store.advanceOr(tx, before, { status: decision.to, ...change }, staleRevision);
      if (decision.isReviewed) await this.parts.jobs.send(tx, 'vetting.open', { listingId: id });
      return this.written(tx, actor, before, `team.${action}`);
    });
    return this.team(moved);
  }

  private async written(tx: Tx, actor: Actor, { id }: StoredListing, action: string): Promise<StoredListing> {
    const team = await this.find(tx, actor, id);
    await this.audit.record(tx, { actor, action, subject: { kind: 'listing', id } });
    return team;
  }

  private async team(listing: StoredListing): Promise<Team> {
    return { listing, dates: await this.parts.query.dates(this.database.reader, listing.id) };
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
