/** Programs and their rounds: the list, one of each, and everything that is done with them. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';

export type ProgramItem = Schema['ProgramItem'];
export type Program = Schema['ProgramResponse'];
export type ProgramEntry = Schema['ProgramEntry'];
export type NewProgram = Schema['NewProgramRequest'];
export type RoundItem = Schema['ProgramRoundItem'];
export type Round = Schema['RoundResponse'];
export type RoundEntry = Schema['RoundEntry'];
export type RoundMove = Schema['RoundMove'];

export interface RoundStep {
  readonly action: RoundMove;
  readonly revision: number;
  readonly words: string;
}

const key = ['staff', 'programs'] as const;

export const programsQuery = (client: ApiClient) =>
  queryOptions({
    queryKey: key,
    queryFn: async ({ signal }) => answerOf(client.GET('/api/v1/staff/programs', { signal })),
  });

export const programQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: [...key, 'one', id],
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/programs/{id}', { params: { path: { id } }, signal })),
  });

export const roundQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: [...key, 'round', id],
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/rounds/{id}', { params: { path: { id } }, signal })),
  });

const versioned = (id: string, revision: number) => ({ path: { id }, header: { 'If-Match': `"${revision}"` } });

/** Whatever came of it, what stands now is asked for: somebody else may have been faster. */
function useStep<Body, Answer>(send: (client: ApiClient, body: Body) => Promise<Answer>) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Body) => send(client, body),
    onSettled: async () => cache.invalidateQueries({ queryKey: key }),
  });
}

export interface Versioned<Entry> {
  readonly revision: number;
  readonly entry: Entry;
}

export const useEnterProgram = () =>
  useStep(async (client, body: NewProgram) => answerOf(client.POST('/api/v1/staff/programs', { body })));

export const useWriteProgram = (id: string) =>
  useStep(async (client, { revision, entry }: Versioned<ProgramEntry>) =>
    answerOf(client.PUT('/api/v1/staff/programs/{id}', { params: versioned(id, revision), body: entry })),
  );

export const usePlanRound = (id: string) =>
  useStep(async (client, body: RoundEntry) =>
    answerOf(client.POST('/api/v1/staff/programs/{id}/rounds', { params: { path: { id } }, body })),
  );

export const useWriteRound = (id: string) =>
  useStep(async (client, { revision, entry }: Versioned<RoundEntry>) =>
    answerOf(client.PUT('/api/v1/staff/rounds/{id}', { params: versioned(id, revision), body: entry })),
  );

export const useRoundMove = (id: string) =>
  useStep(async (client, { action, revision, words }: RoundStep) => {
    const params = { path: { id } };
    if (action === 'reopen')
      return answerOf(client.POST('/api/v1/staff/rounds/{id}/reopening', { params, body: { revision, words } }));
    const body = { action, revision, ...(words !== '' && { words }) };
    return answerOf(client.POST('/api/v1/staff/rounds/{id}/moves', { params, body }));
  });
