/** jsdom with what browsers have and it lacks: the router, fetch and streams need them. */
import { TestEnvironment } from 'jest-environment-jsdom';

const missing = [
  'TextEncoder',
  'TextDecoder',
  'Request',
  'Response',
  'Headers',
  'fetch',
  'URLSearchParams',
  'AbortController',
  'AbortSignal',
  'ReadableStream',
  'structuredClone',
] as const;

export default class BrowserEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    for (const name of missing) Object.assign(this.global, { [name]: globalThis[name] });
  }
}
