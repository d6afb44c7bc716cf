/** Where the pages of one's own account are at each door, and where a person may be sent after signing in. */
import type { Door } from '@open-window/domain/access.ts';

export interface Places {
  readonly home: string;
  readonly signIn: string;
  readonly secondFactor: string;
  readonly enrolment: string;
  readonly forgot: string;
  readonly profile: string;
  readonly security: string;
  readonly sessions: string;
  readonly accessLog: string;
  readonly data: string;
}

const ownPages = (root: string) => ({
  profile: root,
  security: `${root}/security`,
  sessions: `${root}/sessions`,
  accessLog: `${root}/access-log`,
  data: `${root}/data`,
});

const doorPages = (root: string) => ({
  home: root,
  signIn: `${root}/sign-in`,
  secondFactor: `${root}/second-factor`,
  enrolment: `${root}/enrolment`,
  forgot: `${root}/forgot`,
});

const places: Readonly<Record<Door, Places>> = {
  portal: { ...doorPages('/account'), ...ownPages('/account') },
  staff: { ...doorPages('/staff'), ...ownPages('/staff/account') },
};

export const placesOf = (door: Door): Places => places[door];

/** Pages that lead in; to be sent back to one of them after signing in would be a circle. */
const leadsIn = /\/(?:sign-in|sign-up|second-factor|enrolment|forgot|reset|verify|code|invitation|email)$/;

/**
 * The page that was asked for before signing in, when it is a page of this door and no other site:
 * an address begins with one slash, and what a browser makes of it must still be here.
 */
export function safeNext(door: Door, next: string | null): string {
  const { home } = placesOf(door);
  if (next === null || !/^\/(?![/\\])/.test(next) || /[\\\p{Cc}]/u.test(next)) return home;
  const here = 'https://here.invalid';
  const url = URL.canParse(next, here) ? new URL(next, here) : null;
  if (url?.origin !== here) return home;
  const isOfThisDoor = url.pathname === home || url.pathname.startsWith(`${home}/`);
  return isOfThisDoor && !leadsIn.test(url.pathname) ? `${url.pathname}${url.search}` : home;
}

export const signInFor = (door: Door, next: string): string => {
  const { signIn, home } = placesOf(door);
  return next === home ? signIn : `${signIn}?${new URLSearchParams({ next }).toString()}`;
};
