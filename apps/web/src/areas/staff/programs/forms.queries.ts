/** Forms and policies of a program as published documents: one of each, checked and published. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { Problem } from '../../../lib/api.ts';
import { useClient } from '../../../lib/client-provider.ts';

export type Published = Schema['PublishedVersionItem'];
export type FormFinding = Schema['FormFindingItem'];

/** What was published never changes. */
const forGood = { staleTime: Infinity };

export const formQuery = (client: ApiClient, id: string, formId: string) =>
  queryOptions({
    queryKey: ['staff', 'programs', 'form', id, formId],
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/programs/{id}/forms/{formId}', { params: { path: { id, formId } }, signal })),
    ...forGood,
  });

export const policyQuery = (client: ApiClient, id: string, policyId: string) =>
  queryOptions({
    queryKey: ['staff', 'programs', 'policy', id, policyId],
    queryFn: async ({ signal }) =>
      answerOf(
        client.GET('/api/v1/staff/programs/{id}/policies/{policyId}', { params: { path: { id, policyId } }, signal }),
      ),
    ...forGood,
  });

export function useCheckForm(id: string) {
  const client = useClient();
  return useMutation({
    mutationFn: async (definition: string) =>
      answerOf(
        client.POST('/api/v1/staff/programs/{id}/form-checks', { params: { path: { id } }, body: { definition } }),
      ),
  });
}

export function usePublishForm(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (definition: string) =>
      answerOf(client.POST('/api/v1/staff/programs/{id}/forms', { params: { path: { id } }, body: { definition } })),
    onSuccess: async () => cache.invalidateQueries({ queryKey: ['staff', 'programs', 'one', id] }),
  });
}

export function usePublishPolicy(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (definition: string) =>
      answerOf(client.POST('/api/v1/staff/programs/{id}/policies', { params: { path: { id } }, body: { definition } })),
    onSuccess: async () => cache.invalidateQueries({ queryKey: ['staff', 'programs', 'one', id] }),
  });
}

/** What a refusal found, where it was refused for that. */
export const findingsIn = (error: unknown): readonly FormFinding[] =>
  error instanceof Problem ? ((error.details as { readonly findings?: readonly FormFinding[] }).findings ?? []) : [];
