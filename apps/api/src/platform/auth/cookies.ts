/** The cookies of the product, one for each door: no script can read them, no other site can send the one of staff. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Door } from '@open-window/domain/access.ts';

const names = {
  portal: '__Host-kap',
  staff: '__Host-kap-staff',
  /** A browser that asked for a link, so that only it can use the link without more ado. */
  browser: '__Host-kap-browser',
  /** A browser that a person signed in with before. */
  device: '__Host-kap-device',
} as const;

export type CookieName = keyof typeof names;

const sameSite = { portal: 'Lax', staff: 'Strict', browser: 'Lax', device: 'Lax' } as const;

/** Null: not sent, or sent twice (then nobody knows whose it is). */
export function cookieOf({ headers }: IncomingMessage, name: CookieName): string | null {
  const prefix = `${names[name]}=`;
  const found = (headers.cookie ?? '').split(/; */).filter((pair) => pair.startsWith(prefix));
  const value = found.length === 1 ? found[0]?.slice(prefix.length) : undefined;
  return value !== undefined && /^[\w-]{22,200}$/.test(value) ? value : null;
}

/** `maxAgeSeconds` null: until the browser is closed; 0: gone. */
export function setCookie(
  response: ServerResponse,
  name: CookieName,
  value: string,
  maxAgeSeconds: number | null,
): void {
  const age = maxAgeSeconds === null ? '' : `; Max-Age=${maxAgeSeconds}`;
  response.appendHeader(
    'Set-Cookie',
    `${names[name]}=${value}; Path=/; Secure; HttpOnly; SameSite=${sameSite[name]}${age}`,
  );
}

export const clearCookie = (response: ServerResponse, name: CookieName): void => {
  setCookie(response, name, '', 0);
};

/** Everything under /api/v1/staff/ is for the cookie of staff. */
export const doorOfPath = (path: string): Door => (path.startsWith('/api/v1/staff/') ? 'staff' : 'portal');
