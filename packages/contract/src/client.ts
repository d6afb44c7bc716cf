/** The typed client of the API: a wrong path, parameter or code does not compile. */
import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './openapi.ts';

export type Schema = components['schemas'];
export type ApiClient = Client<paths>;

/** `origin` such as https://example.org; `fetch` where it is not the network's, as in pages rendered on the server. */
export const createApiClient = (origin: string, fetch?: (request: Request) => Promise<Response>): ApiClient =>
  createClient<paths>({ baseUrl: origin, ...(fetch && { fetch }) });
