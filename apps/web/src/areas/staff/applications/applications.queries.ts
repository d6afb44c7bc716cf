/** Applications at the desk: those that wait, one of them, and what is done with it; and what waits for a clinician. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { given } from '../desk/given.ts';
import { pagesOf } from '../desk/pages.ts';

export type ScreeningItem = Schema['QueuedScreeningItem'];
export type ScreeningFile = Schema['ScreeningFileResponse'];
export type MedicalItem = Schema['MedicalItem'];
export type MedicalFile = Schema['MedicalFileResponse'];

const [desk, clinic] = [
  ['staff', 'applications'],
  ['staff', 'clinical'],
] as const;

export interface ScreeningFilters {
  readonly status: Schema['ApplicationStatus'];
  readonly roundId?: string | undefined;
  readonly language?: Schema['RoundLanguage'] | undefined;
  readonly verification?: Schema['VerificationState'] | undefined;
  readonly medical?: Schema['MedicalState'] | undefined;
  readonly isFlagged?: boolean | undefined;
  readonly isMine?: boolean | undefined;
}

export const screeningQuery = (client: ApiClient, filters: ScreeningFilters) =>
  pagesOf([...desk, filters], async (after, signal) =>
    answerOf(client.GET('/api/v1/staff/applications', { params: { query: given({ ...filters, after }) }, signal })),
  );

/** What is shown of health is no filter of a file that leaves the house. */
export const screeningFile =
  ({ medical: _, ...filters }: ScreeningFilters) =>
  async (client: ApiClient) =>
    client.GET('/api/v1/staff/applications.csv', { params: { query: given(filters) }, parseAs: 'blob' });

export const fileQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: [...desk, 'one', id],
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/applications/{id}', { params: { path: { id } }, signal })),
  });

/** Whatever is done with a file gives the file as it stands then, which replaces what asked for it: what follows is told before. */
function useOnFile<Body>(
  send: (client: ApiClient, body: Body) => Promise<ScreeningFile>,
  onDone: (body: Body) => void,
) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Body) => send(client, body),
    onSuccess: (file, body) => {
      onDone(body);
      void cache.invalidateQueries({ queryKey: desk, refetchType: 'none' });
      cache.setQueryData(fileQuery(client, file.id).queryKey, file);
    },
    onError: async () => cache.invalidateQueries({ queryKey: desk }),
  });
}

export const useFileMove = (id: string, onDone: (body: Schema['ScreeningMoveRequest']) => void) =>
  useOnFile(
    async (client, body: Schema['ScreeningMoveRequest']) =>
      answerOf(client.POST('/api/v1/staff/applications/{id}/moves', { params: { path: { id } }, body })),
    onDone,
  );

export const useAsk = (id: string, onDone: (body: Schema['InformationRequestEntry']) => void) =>
  useOnFile(
    async (client, body: Schema['InformationRequestEntry']) =>
      answerOf(client.POST('/api/v1/staff/applications/{id}/requests', { params: { path: { id } }, body })),
    onDone,
  );

export const useOwnership = (id: string, onDone: () => void) =>
  useOnFile(
    async (client, body: Schema['ScreeningOwnerRequest']) =>
      answerOf(client.POST('/api/v1/staff/applications/{id}/owner', { params: { path: { id } }, body })),
    onDone,
  );

export const letterQuery = (client: ApiClient, id: string, kind: Schema['LetterKind']) =>
  queryOptions({
    queryKey: [...desk, 'letter', id, kind],
    queryFn: async ({ signal }) =>
      answerOf(
        client.GET('/api/v1/staff/applications/{id}/letters/{kind}', { params: { path: { id, kind } }, signal }),
      ),
  });

export const useVerification = (id: string, onDone: (body: Schema['VerificationMoveRequest']) => void) =>
  useOnFile(
    async (client, body: Schema['VerificationMoveRequest']) =>
      answerOf(client.POST('/api/v1/staff/applications/{id}/verification', { params: { path: { id } }, body })),
    onDone,
  );

export const usePairAnswer = (id: string, otherId: string, onDone: (body: Schema['PairAnswerRequest']) => void) =>
  useOnFile(
    async (client, body: Schema['PairAnswerRequest']) =>
      answerOf(
        client.POST('/api/v1/staff/applications/{id}/pairs/{otherId}', { params: { path: { id, otherId } }, body }),
      ),
    onDone,
  );

export const usePaperSeen = (id: string, onDone: () => void) =>
  useOnFile(
    async (client, helpId: string) =>
      answerOf(
        client.POST('/api/v1/staff/applications/{id}/authority', { params: { path: { id } }, body: { helpId } }),
      ),
    onDone,
  );

export const useRunAgain = (id: string, onDone: () => void) =>
  useOnFile(
    async (client, revision: number) =>
      answerOf(client.POST('/api/v1/staff/applications/{id}/runs', { params: { path: { id } }, body: { revision } })),
    onDone,
  );

export const clinicalQuery = (client: ApiClient) =>
  pagesOf([...clinic], async (after, signal) =>
    answerOf(client.GET('/api/v1/staff/clinical', { params: { query: given({ after }) }, signal })),
  );

export const medicalFileQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: [...clinic, 'one', id],
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/clinical/{id}', { params: { path: { id } }, signal })),
  });

export function useMedicalDecision(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schema['MedicalDecisionRequest']) =>
      answerOf(client.POST('/api/v1/staff/clinical/{id}/decisions', { params: { path: { id } }, body })),
    onSettled: async () => cache.invalidateQueries({ queryKey: clinic }),
  });
}
