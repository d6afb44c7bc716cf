/** How a version of a listing comes to be, is handed in and becomes what readers see: the same for staff, for providers and for what vetting decided. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { addressOf, type ListingContent, vettedChangesOf } from '@open-window/domain/listing-draft.ts';
import { mayWriteDraft } from '@open-window/domain/team-change.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { refused } from '../../platform/http/problems.ts';
import type { ListingContentEntry } from './content.dto.ts';
import { Contents } from './content.service.ts';
import { ContentStore } from './content.store.ts';
import { ListingsStore, type StoredListing } from './listings.store.ts';
import { SubmissionsStore } from './submissions.store.ts';

@Injectable()
export class Versions {
  constructor(
    private readonly store: ListingsStore,
    private readonly submissions: SubmissionsStore,
    private readonly content: ContentStore,
    private readonly contents: Contents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async write(tx: Tx, before: StoredListing, entry: ListingContentEntry): Promise<void> {
    const { id, status, reviewHash, live, draft, serviceId } = before;
    if (!mayWriteDraft({ status, isUnderReview: reviewHash !== null }))
      throw refused(reviewHash === null ? 'WRONG_STATUS' : 'UNDER_REVIEW');
    const locationId = draft?.location.id ?? before.locationId;
    const content = this.contents.from(entry, draft ?? live, { locationId, serviceId });
    // Back at the address that stands: it is the place that was checked.
    const isBack = live !== null && addressOf(live.location) === addressOf(content.location);
    const place = isBack ? { ...content.location, id: live.location.id } : content.location;
    await this.store.saveDraft(tx, id, { ...content, location: place }, this.clock.now());
  }

  /** Hands the draft to whoever checks it; returns the hash by which it is known and the place that it speaks of. */
  async handIn(tx: Tx, before: StoredListing, draft: ListingContent): Promise<string> {
    const { id, organizationId, live } = before;
    const content = await this.renewed(tx, before, draft);
    await this.refuseLicensesOfOthers(tx, before, content);
    if (live === null && (await this.mayName(tx, before, content)))
      await this.submissions.nameOrganization(tx, organizationId, content.organizationName);
    await this.content.writeTargets(tx, organizationId, content, live);
    const now = this.clock.now();
    await this.store.saveDraft(tx, id, content, now);
    return this.submissions.handIn(tx, id, now);
  }

  /** What was checked and is said differently now has a new target, of which no check speaks. */
  async publish(tx: Tx, before: StoredListing, draft: ListingContent) {
    const { id, organizationId, live } = before;
    if (vettedChangesOf(live, draft).isOrganizationRenamed) throw refused('ORGANIZATION_RENAMED');
    const content = await this.renewed(tx, before, draft);
    await this.refuseLicensesOfOthers(tx, before, content);
    if (live === null && (await this.mayName(tx, before, content)))
      await this.submissions.nameOrganization(tx, organizationId, content.organizationName);
    await this.content.write(tx, organizationId, content);
    await this.store.promoteDraft(tx, id, content);
    return { name: content.name, locationId: content.location.id, reviewHash: null };
  }

  /** Puts something in the place of what stands, beside whatever draft there is. Nothing vetted may differ. */
  async replace(tx: Tx, { id, organizationId }: StoredListing, content: ListingContent): Promise<void> {
    await this.content.write(tx, organizationId, content);
    await this.store.replaceLive(tx, id, content);
  }

  private async renewed(tx: Tx, before: StoredListing, draft: ListingContent): Promise<ListingContent> {
    const changes = (await this.submissions.checked(tx, before.id)).map((checked) => vettedChangesOf(checked, draft));
    const ids = [...new Set(changes.flatMap(({ practitionerIds }) => practitionerIds))];
    if (await this.content.isInAnotherTeam(tx, ids, before.serviceId)) throw refused('MEMBER_OF_ANOTHER_TEAM');
    const renewed = new Map(ids.map((id) => [id, randomUUID()]));
    await this.submissions.moveSeats(tx, before.id, renewed);
    const isMoved = changes.some(({ isLocationChanged }) => isLocationChanged);
    return {
      ...draft,
      location: { ...draft.location, id: isMoved ? randomUUID() : draft.location.id },
      team: draft.team.map((member) => ({
        ...member,
        practitionerId: renewed.get(member.practitionerId) ?? member.practitionerId,
      })),
    };
  }

  private async refuseLicensesOfOthers(tx: Tx, { live, serviceId }: StoredListing, { team }: ListingContent) {
    const stay = new Set(team.map(({ practitionerId }) => practitionerId));
    const left = (live?.team ?? []).map(({ practitionerId }) => practitionerId).filter((id) => !stay.has(id));
    if ((await this.content.licensesOfOthers(tx, team, left, serviceId)) > 0) throw refused('LICENSE_OF_ANOTHER');
  }

  /** The name of an organization is everybody's who is listed under it. */
  private async mayName(tx: Tx, { id, organizationId }: StoredListing, { organizationName }: ListingContent) {
    return organizationName.trim() !== '' && !(await this.submissions.hasOtherPublic(tx, organizationId, id));
  }
}
