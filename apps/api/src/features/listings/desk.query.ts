/** Where a page of the desk's list begins and ends, and what of a row its readers see. */
import { listingActionsOpen, objectionsToContent, vettedChangesOf } from '@open-window/domain/listing-draft.ts';
import type { Response } from 'express';
import { malformed } from '../../platform/http/problems.ts';
import { setEtag } from '../../platform/http/revision.ts';
import { entryOf } from './content.service.ts';
import type { DeskFilters, DeskItem, DeskListingResponse } from './listings.dto.ts';
import type { DeskFilter, DeskRow, Place } from './listings.query.ts';
import type { StoredListing } from './listings.store.ts';

export const filterOf = ({ query, status, state, hasDraft }: DeskFilters): DeskFilter => ({
  query: query ?? null,
  status: status ?? null,
  state: state ?? null,
  hasDraft: hasDraft ?? null,
});

/** Opaque for clients; only a place in the order, so there is nothing in it to forge. */
export const cursorOf = (row: Place | undefined): string | null =>
  row
    ? Buffer.from(JSON.stringify([row.name, row.id]))
        .toString('base64url')
        .slice(0, 500)
    : null;

export function placeIn(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  try {
    const place = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    if (Array.isArray(place) && place.length === 2) {
      const [name, id] = place as unknown[];
      if (typeof name === 'string' && typeof id === 'string' && /^[\da-f-]{36}$/.test(id) && !name.includes('\0'))
        return { name, id };
    }
  } catch {
    // falls through: whatever it was, it is no cursor of ours
  }
  throw malformed({ pointer: '/cursor', detail: 'is no cursor of this list' });
}

export const itemOf = ({ contentUpdatedAt, disclosures: _, ...row }: DeskRow): DeskItem => ({
  ...row,
  contentUpdatedAt: contentUpdatedAt.toISOString(),
});

/** One listing with both versions, and what the law says about the draft. Its version goes out as ETag. */
export function present(listing: StoredListing, response: Response): DeskListingResponse {
  const { id, slug, status, origin, organizationId, revision, contentUpdatedAt, live, draft } = listing;
  setEtag(response, revision);
  const changes = draft ? vettedChangesOf(live, draft) : null;
  const targets = [
    ...(changes && changes.practitionerIds.length > 0 ? ['PRACTITIONER'] : []),
    ...(changes?.isLocationChanged ? ['LOCATION'] : []),
    ...(changes?.isOrganizationRenamed ? ['ORGANIZATION'] : []),
  ];
  return {
    id,
    slug,
    status,
    origin,
    organizationId,
    revision,
    contentUpdatedAt: contentUpdatedAt.toISOString(),
    live: live && entryOf(live),
    draft: draft && entryOf(draft),
    vettedChanges: { targets },
    objections: draft ? objectionsToContent(draft) : [],
    actionsOpen: listingActionsOpen(listing),
  };
}
