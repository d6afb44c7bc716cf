/** Brings one team; or says that it is gone, with the nearest ones, or that there never was such a page. */
import { data, type LoaderFunctionArgs } from 'react-router';
import { apiContext, Problem } from '../../../lib/api.ts';
import type { ListingResponse, NearbyAlternative } from '../../../lib/directory.types.ts';

export type Profile =
  | { kind: 'listing'; listing: ListingResponse }
  | { kind: 'gone'; alternatives: readonly NearbyAlternative[] }
  | { kind: 'missing' };

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  try {
    const listing = await context.get(apiContext).listing(params['slug'] ?? '', request.signal);
    return { kind: 'listing', listing } as const;
  } catch (reason) {
    if (!(reason instanceof Problem)) throw reason;
    const { details } = reason;
    if (details.status === 410)
      return data({ kind: 'gone', alternatives: details.alternatives ?? [] } as const, { status: 410 });
    if ([400, 404, 422].includes(details.status)) return data({ kind: 'missing' } as const, { status: 404 });
    throw reason;
  }
}
