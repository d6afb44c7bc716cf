/** What goes along with a request of the apps, and what happens around one that asks for a proof. */
import { describe, expect, it } from '@jest/globals';
import { answerOf, createAppClient, type Surroundings } from './app-client.ts';
import { Problem } from './api.ts';

interface Asked {
  readonly line: string;
  readonly token: string | null;
  readonly type: string | null;
  readonly text: string;
}

const problem = (name: string, status: number, headers: Record<string, string> = {}) =>
  Response.json({ type: `urn:open-window:problem:${name}`, title: name, status }, { status, headers });

function given(answers: Response[], surroundings: Partial<Surroundings> = {}, door: 'portal' | 'staff' = 'portal') {
  const asked: Asked[] = [];
  const send = async (request: Request): Promise<Response> => {
    asked.push({
      line: `${request.method} ${new URL(request.url).pathname}`,
      token: request.headers.get('x-csrf-token'),
      type: request.headers.get('content-type'),
      text: await request.text(),
    });
    return answers.shift() ?? Response.json({});
  };
  const client = createAppClient(door, 'https://open-window.test', send, {
    csrfToken: () => 'token-1',
    elevate: () => Promise.reject(new Error('nobody asked for this')),
    sessionChanged: () => Promise.resolve(),
    answered: () => undefined,
    ...surroundings,
  });
  return { client, asked };
}

describe('a request of the apps', () => {
  it('carries the token of the session when it changes something, and only then', async () => {
    const { client, asked } = given([]);
    await client.GET('/api/v1/account/profile');
    await client.POST('/api/v1/account/email', { body: { email: 'new@person.example' } });
    expect(asked.map(({ token }) => token)).toEqual([null, 'token-1']);
  });

  it('is JSON even when it says nothing, for the API takes no form of another site', async () => {
    const { client, asked } = given([]);
    await client.POST('/api/v1/account/recovery-codes');
    expect(asked).toMatchObject([{ type: 'application/json', text: '{}' }]);
  });

  it('goes to the door where the person stands', async () => {
    const { client, asked } = given([], {}, 'staff');
    await client.GET('/api/v1/account/profile');
    await client.GET('/api/v1/staff/work');
    expect(asked.map(({ line }) => line)).toEqual(['GET /api/v1/staff/account/profile', 'GET /api/v1/staff/work']);
  });

  it('is made once more, as it was, after the person proved who it is', async () => {
    const { client, asked } = given([problem('reauthRequired', 401)], { elevate: () => Promise.resolve(true) });
    await answerOf(client.POST('/api/v1/account/email', { body: { email: 'new@person.example' } }));
    expect(asked).toHaveLength(2);
    expect(asked[1]?.text).toBe(asked[0]?.text);
    expect(asked[1]?.text).toContain('new@person.example');
  });

  it('stays refused when the person would rather not', async () => {
    const { client, asked } = given([problem('reauthRequired', 401)], { elevate: () => Promise.resolve(false) });
    await expect(answerOf(client.POST('/api/v1/account/recovery-codes'))).rejects.toBeInstanceOf(Problem);
    expect(asked).toHaveLength(1);
  });

  it('gets a fresh token once when the one it had is over', async () => {
    let token = 'old';
    const { client, asked } = given([problem('forged', 403)], {
      csrfToken: () => token,
      sessionChanged: () => {
        token = 'new';
        return Promise.resolve();
      },
    });
    await answerOf(client.POST('/api/v1/account/recovery-codes'));
    expect(asked.map((request) => request.token)).toEqual(['old', 'new']);
  });

  it.each(['unauthenticated', 'mfaRequired'])('makes the app ask who is there after %s', async (name) => {
    let changes = 0;
    const sessionChanged = () => {
      changes += 1;
      return Promise.resolve();
    };
    const { client } = given([problem(name, name === 'mfaRequired' ? 403 : 401)], { sessionChanged });
    await expect(answerOf(client.GET('/api/v1/account/profile'))).rejects.toBeInstanceOf(Problem);
    expect(changes).toBe(1);
  });

  it('says until when to wait', async () => {
    const { client } = given([problem('tooMany', 429, { 'Retry-After': '60' })]);
    const error: unknown = await answerOf(client.GET('/api/v1/account/profile')).catch((reason: unknown) => reason);
    const { retryAt = '' } = (error as Problem).details;
    expect(Math.round((Date.parse(retryAt) - Date.now()) / 1000)).toBe(60);
  });
});
