/** Vetting cases: the queue, one case with its whole file, and everything that is done in it. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { deskActions } from '@open-window/domain/vetting.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { given } from '../desk/given.ts';
import { pagesOf } from '../desk/pages.ts';

export type VettingCase = Schema['CaseResponse'];
export type CaseItem = Schema['CaseItem'];
export type CaseLine = Schema['CaseLineResponse'];
export type CaseDocument = Schema['CaseDocumentItem'];
export type Quote = Schema['QuoteItem'];
export type CaseCheck = Schema['CheckResponse'];
export type Proposal = Schema['ProposalResponse'];
export type CaseAction = Schema['CaseAction'];

type DeskStep = Schema['CaseMoveRequest'];
type CommitteeStep = Schema['CommitteeMoveRequest'];
export type CaseStep = DeskStep | CommitteeStep;

export interface CaseFilters {
  readonly view: Schema['QueueView'] | undefined;
  readonly kind: CaseItem['kind'] | undefined;
  readonly isDue: boolean | undefined;
}

const key = ['staff', 'cases'] as const;

export const casesQuery = (client: ApiClient, filters: CaseFilters) =>
  pagesOf([...key, filters], async (after, signal) =>
    answerOf(client.GET('/api/v1/staff/cases', { params: { query: given({ ...filters, after }) }, signal })),
  );

export const caseQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: [...key, 'one', id],
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/cases/{id}', { params: { path: { id } }, signal })),
  });

export const caseDocumentsQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: [...key, 'documents', id],
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/cases/{id}/documents', { params: { path: { id } }, signal })),
  });

export const caseAgreementQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: [...key, 'agreement', id],
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/cases/{id}/agreement', { params: { path: { id } }, signal })),
  });

const caseQuotesKey = (id: string) => [...key, 'quotes', id] as const;

export const caseQuotesQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: caseQuotesKey(id),
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/cases/{id}/quotes', { params: { path: { id } }, signal })),
  });

export function useNewQuote(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schema['QuoteRequest']) =>
      answerOf(client.POST('/api/v1/staff/cases/{id}/quotes', { params: { path: { id } }, body })),
    onSuccess: (shown) => {
      cache.setQueryData(caseQuotesKey(id), shown);
    },
  });
}

export const caseMembersQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: [...key, 'members', id],
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/cases/{id}/members', { params: { path: { id } }, signal })),
  });

export function useOpenCase() {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schema['CaseOpenRequest']) => answerOf(client.POST('/api/v1/staff/cases', { body })),
    onSuccess: async () => cache.invalidateQueries({ queryKey: key }),
  });
}

/** What stands now is in the answer. After a refusal it is asked for: somebody else may have been faster. */
function useInCase<Body>(id: string, send: (client: ApiClient, body: Body) => Promise<VettingCase>) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Body) => send(client, body),
    onSuccess: async (shown) => {
      await cache.invalidateQueries({ queryKey: key, refetchType: 'none' });
      cache.setQueryData(caseQuery(client, id).queryKey, shown);
    },
    onError: async () => cache.invalidateQueries({ queryKey: caseQuery(client, id).queryKey }),
  });
}

export const useDeclaration = (id: string) =>
  useInCase(id, async (client, body: Schema['DeclarationRequest']) =>
    answerOf(client.POST('/api/v1/staff/cases/{id}/declarations', { params: { path: { id } }, body })),
  );

export const useCaseMove = (id: string) =>
  useInCase(id, async (client, body: CaseStep) => {
    const params = { path: { id } };
    return isOfDesk(body)
      ? answerOf(client.POST('/api/v1/staff/cases/{id}/moves', { params, body }))
      : answerOf(client.POST('/api/v1/staff/cases/{id}/decisions', { params, body }));
  });

const isOfDesk = (step: CaseStep): step is DeskStep => (deskActions as readonly string[]).includes(step.action);

export const useMeetCondition = (id: string) =>
  useInCase(id, async (client, { conditionId, revision }: { conditionId: string; revision: number }) =>
    answerOf(
      client.POST('/api/v1/staff/cases/{id}/conditions/{conditionId}/moves', {
        params: { path: { id, conditionId } },
        body: { action: 'meet', revision },
      }),
    ),
  );

export const useNewEvidence = (id: string) =>
  useInCase(id, async (client, body: Schema['EvidenceRequest']) =>
    answerOf(client.POST('/api/v1/staff/cases/{id}/evidence', { params: { path: { id } }, body })),
  );

export const useNewCheck = (id: string) =>
  useInCase(id, async (client, body: Schema['CheckRequest']) =>
    answerOf(client.POST('/api/v1/staff/cases/{id}/checks', { params: { path: { id } }, body })),
  );

export const useNewOverride = (id: string) =>
  useInCase(id, async (client, body: Schema['OverrideRequest']) =>
    answerOf(client.POST('/api/v1/staff/cases/{id}/overrides', { params: { path: { id } }, body })),
  );
