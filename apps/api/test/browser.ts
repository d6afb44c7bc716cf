/** A browser without a screen: keeps its cookies, comes from an address of its own, and sends what its session told it. */
import request from 'supertest';
import type { SessionStateResponse } from '../src/features/accounts/accounts.dto.ts';
import { type Api, origin } from './api.ts';

let browsers = 0;
export class Browser {
  private readonly cookies = new Map<string, string>();
  csrf = '';
  readonly address = `10.1.${String(Math.trunc((browsers += 1) / 250))}.${String(browsers % 250)}`;

  constructor(private readonly server: Api['server']) {}

  async send(
    method: 'get' | 'post' | 'put' | 'patch' | 'delete',
    path: string,
    body?: object,
    headers: Readonly<Record<string, string>> = {},
  ) {
    const agent = request(this.server);
    const test = agent[method](path)
      .set('Origin', origin)
      .set('X-CSRF-Token', this.csrf)
      .set('X-Forwarded-For', this.address)
      .set(headers);
    test.set('Cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = body === undefined ? await test : await test.send(body);
    for (const line of (response.headers['set-cookie'] ?? []) as unknown as string[]) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const answer = response.body as Partial<SessionStateResponse> & { type?: string; blockers?: string[] };
    if (answer.csrfToken !== undefined) this.csrf = answer.csrfToken;
    return {
      status: response.status,
      body: answer,
      headers: response.headers as Record<string, string>,
      text: response.text,
    };
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }
}
