/** Brings a search and, when nothing fits, what would: every next step with its true count. */
import { data, type LoaderFunctionArgs } from 'react-router';
import { apiContext, Problem, type Api } from '../../../lib/api.ts';
import type { ProblemDetails, SearchResponse } from '../../../lib/directory.types.ts';
import { nextSteps, type CountedStep } from './next-steps.ts';
import { parseSearch, searchQuery, type SearchState } from '../search/search-state.ts';

export type Results =
  | { kind: 'found'; state: SearchState; answer: SearchResponse; steps: CountedStep[]; isStale: boolean }
  | { kind: 'refused'; state: SearchState; problem: ProblemDetails }
  | { kind: 'failed'; state: SearchState; problem: ProblemDetails };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const api = context.get(apiContext);
  const state = parseSearch(new URL(request.url).searchParams);
  try {
    return await found(api, state, request.signal);
  } catch (reason) {
    if (!(reason instanceof Problem)) throw reason;
    const { details } = reason;
    if (details.status === 422 || details.status === 400) return { kind: 'refused', state, problem: details } as const;
    return data({ kind: 'failed', state, problem: details } as const, { status: 503 });
  }
}

async function found(api: Api, state: SearchState, signal: AbortSignal): Promise<Results> {
  const [answer, isStale] = await searched(api, state, signal);
  const steps = answer.total > 0 ? [] : await counted(api, nextSteps(state, answer.place?.label ?? null), signal);
  return { kind: 'found', state: isStale ? { ...state, cursor: '', page: 1 } : state, answer, steps, isStale };
}

/** A cursor may be too old or belong to another search: then the first page is the honest answer. */
async function searched(api: Api, state: SearchState, signal: AbortSignal): Promise<[SearchResponse, boolean]> {
  try {
    return [await api.search(searchQuery(state), signal), false];
  } catch (reason) {
    const isCursorAtFault = reason instanceof Problem && [400, 410, 422].includes(reason.details.status);
    if (state.cursor === '' || !isCursorAtFault) throw reason;
    return [await api.search(searchQuery({ ...state, cursor: '' }), signal), true];
  }
}

async function counted(api: Api, steps: ReturnType<typeof nextSteps>, signal: AbortSignal): Promise<CountedStep[]> {
  const totals = await Promise.all(
    steps.map(async ({ state }) =>
      api.search({ ...searchQuery(state), limit: 1 }, signal).then(
        ({ total }) => total,
        () => 0,
      ),
    ),
  );
  return steps.map((step, index) => ({ ...step, total: totals[index] ?? 0 })).filter(({ total }) => total > 0);
}
