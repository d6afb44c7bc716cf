/** Mails on their way, sent, and given up. Addresses and words stay sealed. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { given } from '../desk/given.ts';
import { pagesOf } from '../desk/pages.ts';

export type MailItem = Schema['MailItem'];

const key = ['staff', 'mail'] as const;

export const mailQuery = (client: ApiClient, state: MailItem['state'] | undefined) =>
  pagesOf([...key, { state }], async (after, signal) =>
    answerOf(client.GET('/api/v1/staff/mail', { params: { query: given({ state, after }) }, signal })),
  );

export function useMailMoves() {
  const client = useClient();
  const cache = useQueryClient();
  return {
    refresh: () => {
      void cache.invalidateQueries({ queryKey: key });
    },
    moveMail: async (id: string, body: Schema['MailMove']) =>
      answerOf(client.POST('/api/v1/staff/mail/{id}/moves', { params: { path: { id } }, body })),
  };
}
