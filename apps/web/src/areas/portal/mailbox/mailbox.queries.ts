/** Mails of the demo. These routes exist in the demo only, so the contract does not know them. */
import type { ApiClient } from '@open-window/contract/client.ts';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';

interface MailboxItem {
  readonly id: string;
  readonly at: string;
  readonly to: string;
  readonly subject: string;
}

interface MailboxMail extends MailboxItem {
  readonly text: string;
}

type Get = (path: string, options: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

const beyondContract = (client: ApiClient) => client as unknown as { readonly GET: Get };

/** Looked at again and again: a mail comes within seconds. */
export const mailboxQuery = (client: ApiClient) =>
  queryOptions({
    queryKey: ['demo', 'mailbox'],
    queryFn: async ({ signal }) => {
      const answer = await answerOf(beyondContract(client).GET('/api/v1/demo/mailbox', { signal }));
      return (answer as { readonly items: readonly MailboxItem[] }).items;
    },
    refetchInterval: 5_000,
  });

export const demoMailQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: ['demo', 'mailbox', id],
    queryFn: async ({ signal }) =>
      (await answerOf(
        beyondContract(client).GET(`/api/v1/demo/mailbox/${encodeURIComponent(id)}`, { signal }),
      )) as MailboxMail,
  });
