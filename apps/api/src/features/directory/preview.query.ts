/** A team's draft as the public would read it: the very answer of its public page, for the people of the team alone. */
import { Inject, Injectable } from '@nestjs/common';
import { badgeTimelineOf, spanOn } from '@open-window/domain/badge.ts';
import type { ListingContent } from '@open-window/domain/listing-draft.ts';
import { objectionsToPreview, previewOf } from '@open-window/domain/listing-preview.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { rightsIn } from '../../platform/auth/organization-rights.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';
import { notFound, refused } from '../../platform/http/problems.ts';
import { disclosedOf } from './disclosed.query.ts';
import { listingsWithIds } from './listing.query.ts';
import type { ListingResponse } from './profile.dto.ts';
import { present } from './profile.query.ts';

@Injectable()
export class PreviewQuery {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Without a draft: what stands. Throws 404 for whoever may not write of this team, 409 while too little is written to show a page. */
  async preview(actor: Actor, id: string): Promise<ListingResponse> {
    const { reader } = this.database;
    const [standing] = await listingsWithIds(reader, [id]);
    const isTheirs = standing && rightsIn(actor, standing.organizationId).includes('team.edit');
    if (!isTheirs || standing.origin === 'CANDIDATE') throw notFound('team');

    const draft = await this.database.as(actor, (tx) => draftOf(tx, id));
    const objections = draft === null ? [] : objectionsToPreview(draft);
    if (objections.length > 0) throw refused(...objections);

    const shown = draft === null ? standing : previewOf(standing, draft, this.clock.now().toISOString());
    const today = this.clock.today();
    const { badge } = spanOn(badgeTimelineOf(shown), today);
    return { ...present(shown, badge, today), disclosures: await disclosedOf(reader, id) };
  }
}

async function draftOf(tx: Tx, listingId: string): Promise<ListingContent | null> {
  const found = await rows(tx).listingRevision.findFirst({
    where: { listingId, state: 'DRAFT' },
    select: { content: true },
  });
  return (found?.content as ListingContent | undefined) ?? null;
}
