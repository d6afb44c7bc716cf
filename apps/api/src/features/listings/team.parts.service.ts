/** What the service of teams stands on, and what each move of a provider does to the versions beside the change of status. */
import { Inject, Injectable } from '@nestjs/common';
import { objectionsToContent, type ListingContent } from '@open-window/domain/listing-draft.ts';
import { type TeamAction, teamChangesOf, type TeamDecision, withFreeFactsOf } from '@open-window/domain/team-change.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Idempotency } from '../../platform/http/idempotency.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { Beginnings } from './beginnings.service.ts';
import { ContentStore } from './content.store.ts';
import type { ListingChange, StoredListing } from './listings.store.ts';
import { SubmissionsStore } from './submissions.store.ts';
import { TeamsQuery } from './teams.query.ts';
import { Versions } from './versions.service.ts';

type Move = (tx: Tx, before: StoredListing, decision: TeamDecision) => Promise<ListingChange>;

@Injectable()
export class TeamMoves implements Readonly<Record<TeamAction, Move>> {
  constructor(
    private readonly versions: Versions,
    private readonly submissions: SubmissionsStore,
    private readonly content: ContentStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  readonly submit: Move = async (tx, before, { isReviewed }) => {
    const { live, draft } = before;
    if (draft === null) return {};
    const contentUpdatedAt = this.clock.now();
    if (!isReviewed) return { ...(await this.versions.publish(tx, before, draft)), contentUpdatedAt };
    const isSoonPublic = live !== null && (await this.publishFree(tx, before, live, draft));
    const reviewHash = await this.versions.handIn(tx, before, draft);
    return { reviewHash, ...(live === null && { name: draft.name }), ...(isSoonPublic && { contentUpdatedAt }) };
  };

  readonly withdraw: Move = async (tx, { id }) => {
    await this.submissions.handBack(tx, id);
    return { reviewHash: null };
  };

  /** "Still true": every public field, and with it whether there is room for new people. */
  readonly attest: Move = async (tx, before) => {
    const { live, serviceId } = before;
    if (live === null) return {};
    const today = this.clock.today();
    const { availability, scholarship } = live.service;
    const service = {
      ...live.service,
      attestedOn: today,
      availability: availability && { ...availability, asOf: today, source: 'ATTESTED' as const },
      scholarship: scholarship.participates ? { ...scholarship, asOf: today } : scholarship,
    };
    await this.versions.replace(tx, before, { ...live, service });
    await this.content.attest(tx, serviceId, today);
    return {};
  };

  readonly close: Move = () => Promise.resolve({ closedAt: this.clock.now(), reviewHash: null });

  /** What nobody has to check does not wait for what somebody must; unless what stands would not hold together with it. */
  private async publishFree(tx: Tx, before: StoredListing, live: ListingContent, draft: ListingContent) {
    const soon = withFreeFactsOf(live, draft);
    if (teamChangesOf(live, draft).free.length === 0 || objectionsToContent(soon).length > 0) return false;
    await this.versions.replace(tx, before, soon);
    return true;
  }
}

@Injectable()
export class TeamParts {
  constructor(
    readonly query: TeamsQuery,
    readonly beginnings: Beginnings,
    readonly versions: Versions,
    readonly moves: TeamMoves,
    readonly jobs: Jobs,
    readonly idempotency: Idempotency,
  ) {}
}
