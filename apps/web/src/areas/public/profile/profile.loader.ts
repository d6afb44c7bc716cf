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
    const { status, alternatives = [] } = reason.details;
    if (status === 410) return data({ kind: 'gone', alternatives } as const, { status: 410 });
    if (status === 404 || status === 400 || status === 422) return data({ kind: 'missing' } as const, { status: 404 });
    throw reason;
  }
}
