/** Applications at the desk: those that wait, one of them, and what is done with it; and what waits for a clinician. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { given } from '../desk/given.ts';
import { pagesOf } from '../desk/pages.ts';

export type ScreeningItem = Schema['ScreeningItem'];
export type ScreeningFile = Schema['ScreeningFileResponse'];
export type MedicalItem = Schema['MedicalItem'];
export type MedicalFile = Schema['MedicalFileResponse'];

const [desk, clinic] = [
  ['staff', 'applications'],
  ['staff', 'clinical'],
] as const;

export const screeningQuery = (client: ApiClient, status: Schema['ApplicationStatus'] | undefined) =>
  pagesOf([...desk, { status }], async (after, signal) =>
    answerOf(client.GET('/api/v1/staff/applications', { params: { query: given({ status, after }) }, signal })),
  );

export const fileQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: [...desk, 'one', id],
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/applications/{id}', { params: { path: { id } }, signal })),
  });

/** Whatever is done with a file gives the file as it stands then. */
function useOnFile<Body>(send: (client: ApiClient, body: Body) => Promise<ScreeningFile>) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Body) => send(client, body),
    onSettled: async () => cache.invalidateQueries({ queryKey: desk }),
  });
}

export const useFileMove = (id: string) =>
  useOnFile(async (client, body: Schema['ScreeningMoveRequest']) =>
    answerOf(client.POST('/api/v1/staff/applications/{id}/moves', { params: { path: { id } }, body })),
  );

export const useVerification = (id: string) =>
  useOnFile(async (client, body: Schema['VerificationMoveRequest']) =>
    answerOf(client.POST('/api/v1/staff/applications/{id}/verification', { params: { path: { id } }, body })),
  );

export const usePairAnswer = (id: string, otherId: string) =>
  useOnFile(async (client, body: Schema['PairAnswerRequest']) =>
    answerOf(
      client.POST('/api/v1/staff/applications/{id}/pairs/{otherId}', { params: { path: { id, otherId } }, body }),
    ),
  );

export const usePaperSeen = (id: string) =>
  useOnFile(async (client, helpId: string) =>
    answerOf(client.POST('/api/v1/staff/applications/{id}/authority', { params: { path: { id } }, body: { helpId } })),
  );

export const useRunAgain = (id: string) =>
  useOnFile(async (client, revision: number) =>
    answerOf(client.POST('/api/v1/staff/applications/{id}/runs', { params: { path: { id } }, body: { revision } })),
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
