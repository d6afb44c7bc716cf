/** Who can be tried out. These routes exist in the demo only, so the contract does not know them. */
import type { ApiClient } from '@open-window/contract/client.ts';
import type { Door, Role } from '@open-window/domain/access.ts';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';

export interface DemoPerson {
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly passphrase: string;
  readonly totpSecret: string | null;
}

type Call = (path: string, options: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

const beyondContract = (client: ApiClient) => client as unknown as { readonly GET: Call; readonly POST: Call };

export const peopleQuery = (client: ApiClient) =>
  queryOptions({
    queryKey: ['demo', 'people'],
    queryFn: async ({ signal }) => {
      const answer = await answerOf(beyondContract(client).GET('/api/v1/demo/people', { signal }));
      return (answer as { readonly items: readonly DemoPerson[] }).items;
    },
  });

export const signInAs = async (client: ApiClient, email: string): Promise<Door> => {
  const answer = await answerOf(beyondContract(client).POST('/api/v1/demo/sign-in', { body: { email } }));
  return (answer as { readonly door: Door }).door;
};
