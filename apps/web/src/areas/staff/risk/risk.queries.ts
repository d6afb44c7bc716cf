/** The risk rota: what waits, one case, its moves, who is on call, and how the months went. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { given } from '../desk/given.ts';
import { pagesOf } from '../desk/pages.ts';

export type RiskCase = Schema['RiskResponse'];
export type RiskItem = Schema['RiskItem'];
export type RiskMonth = Schema['RiskMonth'];
export type RiskPerson = Schema['RiskPersonResponse'];
export type RotaShift = Schema['RotaShiftResponse'];
export type Rota = Schema['RotaResponse'];
type Entry = Schema['RotaShiftEntry'];
type View = Schema['RiskView'];

const key = ['staff', 'risk'] as const;

export const riskCasesQuery = (client: ApiClient, view: View | undefined) =>
  pagesOf([...key, { view }], async (after, signal) =>
    answerOf(client.GET('/api/v1/staff/risk/cases', { params: { query: given({ view, after }) }, signal })),
  );

export const riskCaseQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: [...key, 'one', id],
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/risk/cases/{id}', { params: { path: { id } }, signal })),
  });

export function useRiskMove(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schema['RiskMoveRequest']) =>
      answerOf(client.POST('/api/v1/staff/risk/cases/{id}/moves', { params: { path: { id } }, body })),
    onSettled: async () => cache.invalidateQueries({ queryKey: key }),
  });
}

export const riskMonthsQuery = (client: ApiClient) =>
  queryOptions({
    queryKey: [...key, 'months'],
    queryFn: async ({ signal }) => answerOf(client.GET('/api/v1/staff/risk/figures', { signal })),
    select: ({ months }) => months,
  });

export const rotaQuery = (client: ApiClient) =>
  queryOptions({
    queryKey: [...key, 'rota'],
    queryFn: async ({ signal }) => answerOf(client.GET('/api/v1/staff/risk/rota', { signal })),
  });

export function useAddShift() {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Entry) => answerOf(client.POST('/api/v1/staff/risk/rota/shifts', { body })),
    onSettled: async () => cache.invalidateQueries({ queryKey: key }),
  });
}

export function useRemoveShift() {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) =>
      answerOf(client.POST('/api/v1/staff/risk/rota/shifts/{id}/removal', { params: { path: { id } } })),
    onSettled: async () => cache.invalidateQueries({ queryKey: key }),
  });
}
