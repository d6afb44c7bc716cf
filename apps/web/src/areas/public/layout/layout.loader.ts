/** What every page needs once: how to reach a person, and whether this is a demo or a test of the search. */
import type { LoaderFunctionArgs } from 'react-router';
import { apiContext } from '../../../lib/api.ts';
import { contactContext, type Site } from '../../../lib/site.ts';

export async function loader({ request, context }: LoaderFunctionArgs): Promise<Site> {
  const contact = context.get(contactContext);
  const first = await context
    .get(apiContext)
    .search({ limit: 1 }, request.signal)
    .catch(() => null);
  return { contact, world: first?.items[0]?.origin ?? null, total: first?.total ?? null };
}

/** The world does not change under a reader's feet. */
export const shouldRevalidate = (): boolean => false;
