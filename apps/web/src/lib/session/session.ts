/** Who is signed in here, and with which rights: asked once, kept while it lasts, asked again after every step of signing in. */
import type { Door, Permission } from '@open-window/domain/access.ts';
import { queryOptions, useMutation, useQueryClient, useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { Problem } from '../api.ts';
import type { AccountApi } from './account-api.ts';
import type { Elevation } from './elevation.ts';
import type { IdleClock } from './idle-clock.ts';
import { placesOf, type Places } from './places.ts';
import type { SessionState } from './session.types.ts';

/** What every page of the portal and the staff area may ask for. */
export interface Desk {
  readonly door: Door;
  readonly account: AccountApi;
  readonly elevation: Elevation;
  readonly idleClock: IdleClock;
  readonly contact: { readonly phone: string | null; readonly email: string | null };
}

const DeskContext = createContext<Desk | null>(null);

export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('Wrap the pages in a DeskProvider.');
  return desk;
}

export const useAccount = (): AccountApi => useDesk().account;

export const usePlaces = (): Places => placesOf(useDesk().door);

export const sessionKey = ['session'] as const;

/** Null: nobody is signed in. */
export const sessionQuery = (account: AccountApi) =>
  queryOptions({
    queryKey: sessionKey,
    queryFn: async (): Promise<SessionState | null> => {
      try {
        return await account.session();
      } catch (error) {
        if (error instanceof Problem && error.details.status === 401) return null;
        throw error;
      }
    },
    staleTime: Infinity,
    retry: false,
  });

export const sessionIn = (client: QueryClient): SessionState | null =>
  client.getQueryData<SessionState | null>(sessionKey) ?? null;

export const useSessionOrNull = (): SessionState | null => useSuspenseQuery(sessionQuery(useAccount())).data;

/** For pages that only a signed-in person reaches. */
export function useSession(): SessionState {
  const session = useSessionOrNull();
  if (!session) throw new Error('This page is for somebody who is signed in.');
  return session;
}

/** Whether to offer something; the API decides by itself. */
export function useMay(): (right: Permission) => boolean {
  const { rights } = useSession();
  return (right) => rights.includes(right);
}

/** Another step of signing in was taken: nothing that was known of the person before counts any more. */
export function useArrive(): (session: SessionState) => void {
  const client = useQueryClient();
  return (session) => {
    client.clear();
    client.setQueryData(sessionKey, session);
  };
}

export function useSignOut() {
  const client = useQueryClient();
  const { account, door } = useDesk();
  return useMutation({
    mutationFn: account.signOut,
    onSuccess: () => {
      client.clear();
      // A new document: nothing of the last person stays in memory.
      window.location.assign(`${window.location.pathname.startsWith('/es/') ? '/es' : ''}${placesOf(door).signIn}`);
    },
  });
}
