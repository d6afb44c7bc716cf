/** Complaints about teams: the queue, one complaint, and everything that is done with it. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { complaintDeskActions, suspensionActions } from '@open-window/domain/complaint.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { given } from '../desk/given.ts';
import { pagesOf } from '../desk/pages.ts';

export type Complaint = Schema['ComplaintResponse'];
export type ComplaintItem = Schema['ComplaintItem'];
export type ComplaintDuty = Schema['ComplaintDutyItem'];
export type ComplaintAction = Schema['ComplaintStaffAction'];

type DeskStep = Schema['ComplaintMoveRequest'];
type SuspensionStep = Schema['SuspensionMoveRequest'];
type DecisionStep = Schema['ComplaintDecisionRequest'];
export type ComplaintStep = DeskStep | SuspensionStep | DecisionStep;

const key = ['staff', 'complaints'] as const;

export const complaintsQuery = (client: ApiClient, view: Schema['ComplaintView'] | undefined) =>
  pagesOf([...key, { view }], async (after, signal) =>
    answerOf(client.GET('/api/v1/staff/complaints', { params: { query: given({ view, after }) }, signal })),
  );

export const complaintQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: [...key, 'one', id],
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/complaints/{id}', { params: { path: { id } }, signal })),
  });

/** What stands now is in the answer. After a refusal it is asked for: somebody else may have been faster. */
function useInComplaint<Body>(id: string, send: (client: ApiClient, body: Body) => Promise<Complaint>) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Body) => send(client, body),
    onSuccess: async (shown) => {
      await cache.invalidateQueries({ queryKey: key, refetchType: 'none' });
      cache.setQueryData(complaintQuery(client, id).queryKey, shown);
    },
    onError: async () => cache.invalidateQueries({ queryKey: complaintQuery(client, id).queryKey }),
  });
}

export const useComplaintDeclaration = (id: string) =>
  useInComplaint(id, async (client, body: Schema['ComplaintDeclarationRequest']) =>
    answerOf(client.POST('/api/v1/staff/complaints/{id}/declarations', { params: { path: { id } }, body })),
  );

export const useComplaintMove = (id: string) =>
  useInComplaint(id, async (client, body: ComplaintStep) => {
    const params = { path: { id } };
    if (isOfDesk(body)) return answerOf(client.POST('/api/v1/staff/complaints/{id}/moves', { params, body }));
    if (isSuspension(body)) return answerOf(client.POST('/api/v1/staff/complaints/{id}/suspension', { params, body }));
    return answerOf(client.POST('/api/v1/staff/complaints/{id}/decision', { params, body }));
  });

const isOfDesk = (step: ComplaintStep): step is DeskStep =>
  (complaintDeskActions as readonly string[]).includes(step.action);
const isSuspension = (step: ComplaintStep): step is SuspensionStep =>
  (suspensionActions as readonly string[]).includes(step.action);

export const useDutyDone = (id: string) =>
  useInComplaint(id, async (client, { duty, note }: { duty: ComplaintDuty['duty']; note: string }) =>
    answerOf(
      client.POST('/api/v1/staff/complaints/{id}/duties/{duty}', { params: { path: { id, duty } }, body: { note } }),
    ),
  );
