/** What a person asks about their own data. A request to export or delete has a key, so that a second click is not a second request. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccountApi } from '../../../lib/session/account-api.ts';
import { useAccount } from '../../../lib/session/session.ts';
import type { DataRequestKind } from '../../../lib/session/session.types.ts';

export const requestsQuery = (account: AccountApi) =>
  queryOptions({ queryKey: ['account', 'data-requests'], queryFn: account.dataRequests });

export const consentsQuery = (account: AccountApi) =>
  queryOptions({ queryKey: ['account', 'consents'], queryFn: account.consents });

export function useDataRequest(kind: DataRequestKind) {
  const account = useAccount();
  const client = useQueryClient();
  const [key, setKey] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: async () => account.askForData(kind, key),
    onSuccess: async () => {
      setKey(crypto.randomUUID());
      await client.invalidateQueries({ queryKey: requestsQuery(account).queryKey });
    },
  });
}
