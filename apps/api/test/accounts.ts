/** The product with a mailbox for everybody, and people who sign up in it. */
import pg from 'pg';
import { type Api, startApi } from './api.ts';
import { Browser } from './browser.ts';
import { type Letters, startLetters } from './letters.ts';

export const auth = '/api/v1/auth';
export const passphrase = 'a quiet lake in the morning';

export interface Accounts {
  readonly api: Api;
  readonly post: Letters;
  readonly owner: pg.Client;
  readonly newAddress: () => string;
  readonly browser: () => Browser;
  /** Signs up and verifies in one browser, which is in then. */
  readonly signUp: (
    email?: string,
    at?: Browser,
  ) => Promise<{
    readonly email: string;
    readonly at: Browser;
    readonly token: string;
    readonly code: string;
    readonly verified: Awaited<ReturnType<Browser['send']>>;
  }>;
  readonly stop: () => Promise<void>;
}

export async function startAccounts(): Promise<Accounts> {
  const post = await startLetters();
  const api = await startApi({ environment: { ...post.environment, TRUST_PROXY_HOPS: '1' } });
  const owner = new pg.Client(api.database.ownerUrl);
  await owner.connect();
  let people = 0;
  const newAddress = () => `person${String((people += 1))}@example.org`;
  const browser = () => new Browser(api.server);
  return {
    api,
    post,
    owner,
    newAddress,
    browser,
    signUp: async (email = newAddress(), at = browser()) => {
      const request = { email, passphrase, kind: 'APPLICANT', language: 'en' };
      const { status, text } = await at.send('post', `${auth}/sign-up`, request);
      if (status !== 202) throw new Error(`${String(status)} ${text}`);
      const { token, code } = await post.proof(api, email);
      const verified = await at.send('post', `${auth}/verify`, { token });
      return { email, at, token, code, verified };
    },
    stop: async () => {
      await owner.end();
      await api.stop();
      await post.stop();
    },
  };
}
