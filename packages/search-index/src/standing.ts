/** What a listing is on a day: everything of it that changes at midnight without an edit. */
import type { Badge } from '@open-window/domain/badge.ts';
import { spanOn } from '@open-window/domain/badge.ts';
import type { AcceptingNew } from '@open-window/domain/freshness.ts';
import { acceptingNewOn, isFreshOn } from '@open-window/domain/freshness.ts';
import type { Day } from '@open-window/domain/listing.ts';
import type { RankingInputs } from '@open-window/domain/ranking.ts';
import { standingPointsOf } from '@open-window/domain/ranking.ts';
import type { SearchDocument } from './document.ts';

/** A document without what stands in the columns. */
export type KeptDocument = Omit<SearchDocument, 'codes' | 'telehealthStates'>;

export interface Standing {
  readonly isListed: boolean;
  readonly isVetted: boolean;
  readonly badge: Badge;
  readonly acceptingNew: AcceptingNew;
  readonly points: number;
}

export const inputsOf = (
  document: KeptDocument,
  today: Day,
  { badge, acceptingNew }: Pick<Standing, 'badge' | 'acceptingNew'>,
): Omit<RankingInputs, 'textMatch' | 'distanceMiles'> => ({
  badge: badge.state,
  kapCompleteness: document.kapCompleteness,
  acceptingNew: acceptingNew.value,
  isAttestedFresh: isFreshOn(document.attestedOn, today),
  isCoursePriceKnown: document.coursePriceMinCents !== null,
});

export function standingOf(document: KeptDocument, today: Day): Standing {
  const { badge, isListed } = spanOn(document.badgeTimeline, today);
  const acceptingNew = acceptingNewOn(document.availability, today);
  return {
    isListed,
    isVetted: badge.state === 'VERIFIED' || badge.state === 'CONDITIONAL',
    badge,
    acceptingNew,
    points: standingPointsOf(inputsOf(document, today, { badge, acceptingNew })),
  };
}
