/** Shows pages about one's own account as a person meets them at a door: real session, texts and dialogs, and an account whose answers the test writes. */
import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import type { Door } from '@open-window/domain/access.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { configure, render } from '@testing-library/react';
import type { ComponentType } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { AppFrame } from '../src/AppFrame.tsx';
import { Problem } from '../src/lib/api.ts';
import { createAppI18n } from '../src/lib/i18n/app-i18n.ts';
import { texts as portalEn } from '../src/lib/i18n/en/portal-texts.ts';
import { texts as staffEn } from '../src/lib/i18n/en/staff-texts.ts';
import { texts as portalEs } from '../src/lib/i18n/es/portal-texts.ts';
import { texts as staffEs } from '../src/lib/i18n/es/staff-texts.ts';
import type { Language } from '../src/lib/i18n/language.ts';
import type { AccountApi } from '../src/lib/session/account-api.ts';
import { Elevation } from '../src/lib/session/elevation.ts';
import { IdleClock } from '../src/lib/session/idle-clock.ts';
import { DeskProvider, sessionKey } from '../src/lib/session/session.ts';
import type { SessionState } from '../src/lib/session/session.types.ts';
import './browser.ts';

/** A busy machine is no broken page. */
configure({ asyncUtilTimeout: 10_000 });

export const problemOf = (name: string, status: number, members: object = {}): Problem =>
  new Problem({ type: `urn:open-window:problem:${name}`, title: name, ...members, status: status as 400 });

/** Somebody who is signed in; a test names only what it is about. */
export const givenSession = (facts: Partial<SessionState> = {}): SessionState => ({
  personId: '0197c000-0000-7000-8000-00000000beef',
  name: 'Ines Vale',
  email: 'ines@person.example',
  language: 'en',
  theme: 'auto',
  door: 'portal',
  roles: ['APPLICANT'],
  organizations: [],
  rights: ['account.own'],
  strength: 'PASSPHRASE',
  isComplete: true,
  needs: null,
  elevatedUntil: null,
  idleSeconds: 3600,
  csrfToken: 'token',
  breakGlassUntil: null,
  isDemo: false,
  ...facts,
});

interface Setting {
  /** By address. */
  readonly pages: Readonly<Record<string, ComponentType>>;
  readonly at: string;
  readonly account: Partial<AccountApi>;
  readonly door?: Door;
  /** Null: nobody is signed in. */
  readonly session?: SessionState | null;
  readonly language?: Language;
}

const textsAt = { portal: { en: portalEn, es: portalEs }, staff: { en: staffEn, es: staffEs } };

/** An account of which the test says only what it is about; anything else nobody answers. */
const fakeAccount = (answers: Partial<AccountApi>): AccountApi =>
  new Proxy(answers, {
    get: (known, name) => known[name as keyof AccountApi] ?? (() => Promise.reject(new Problem({ status: 0 }))),
  }) as AccountApi;

export async function showAccountPage(setting: Setting) {
  const { pages, at, account, door = 'portal', session = givenSession({ door }), language = 'en' } = setting;
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 60_000 } } });
  queryClient.setQueryData(sessionKey, session);
  const elevation = new Elevation();
  const router = createMemoryRouter(
    [
      {
        Component: AppFrame,
        children: [
          ...Object.entries(pages).map(([path, Component]) => ({ path, Component })),
          { path: '*', element: null },
        ],
      },
    ],
    { initialEntries: [at] },
  );
  render(
    <I18nextProvider i18n={await createAppI18n(language, textsAt[door][language])}>
      <QueryClientProvider client={queryClient}>
        <DeskProvider
          value={{
            door,
            account: fakeAccount({ session: () => Promise.resolve(session ?? givenSession({ door })), ...account }),
            elevation,
            idleClock: new IdleClock(),
            contact: { phone: null, email: null },
          }}
        >
          <MantineProvider env="test">
            <ModalsProvider>
              <RouterProvider router={router} />
            </ModalsProvider>
          </MantineProvider>
        </DeskProvider>
      </QueryClientProvider>
    </I18nextProvider>,
  );
  return { elevation, address: () => `${router.state.location.pathname}${router.state.location.search}` };
}
