/** Hands the typed client of the contract to pages that ask for more than the account's own data. */
import type { ApiClient } from '@open-window/contract/client.ts';
import { createContext, useContext } from 'react';

const ClientContext = createContext<ApiClient | null>(null);

export const ClientProvider = ClientContext.Provider;

export function useClient(): ApiClient {
  const client = useContext(ClientContext);
  if (!client) throw new Error('Wrap the pages in a ClientProvider.');
  return client;
}
