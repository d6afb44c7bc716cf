/** Hands the API to components that ask for more than their page's loader brought. */
import { createContext, useContext } from 'react';
import type { Api } from './api.ts';

const ApiContext = createContext<Api | null>(null);

export const ApiProvider = ApiContext.Provider;

export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error('Wrap the pages in an ApiProvider.');
  return api;
}
