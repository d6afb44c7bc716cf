/** Shows a page of the staff area or the portal as a person with these rights meets it: the real client, session and texts, and an API whose answers the test writes. */
import { MantineProvider } from '@mantine/core';
import { configure, render } from '@testing-library/react';
import type { Schema } from '@open-window/contract/client.ts';
import type { Door, Permission } from '@open-window/domain/access.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense, type ComponentType } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { BrokenPage } from '../src/areas/account/problems/BrokenPage.tsx';
import { createAppClient } from '../src/lib/app-client.ts';
import { ClientProvider } from '../src/lib/client-provider.ts';
import { createAppI18n } from '../src/lib/i18n/app-i18n.ts';
import { labels as labelsEn } from '../src/lib/i18n/en/labels.ts';
import { labels as labelsEs } from '../src/lib/i18n/es/labels.ts';
import { texts as portalEn } from '../src/lib/i18n/en/portal-texts.ts';
import { texts as staffEn } from '../src/lib/i18n/en/staff-texts.ts';
import { texts as portalEs } from '../src/lib/i18n/es/portal-texts.ts';
import { texts as staffEs } from '../src/lib/i18n/es/staff-texts.ts';
import type { Language } from '../src/lib/i18n/language.ts';
import { accountCalls } from '../src/lib/session/account-calls.ts';
import { Elevation } from '../src/lib/session/elevation.ts';
import { IdleClock } from '../src/lib/session/idle-clock.ts';
import { DeskProvider, sessionKey } from '../src/lib/session/session.ts';
import { theme } from '../src/ui/app/theme.ts';
import './browser.ts';

/** A busy machine is no broken page. */
configure({ asyncUtilTimeout: 10_000 });

export const me = '0197c000-0000-7000-8000-00000000beef';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly search: URLSearchParams;
  readonly headers: Headers;
  readonly body: unknown;
}

/** An answer, or a problem as `problem` makes it. */
export type Answers = Readonly<Record<string, (asked: Asked) => unknown>>;

export const problem = (name: string, status: number, members: object = {}): Response =>
  Response.json({ type: `urn:open-window:problem:${name}`, title: name, status, ...members }, { status });

interface Shown {
  /** What the page sent that changes something. */
  readonly sent: readonly Asked[];
  readonly address: () => string;
}

interface Setting {
  readonly page: ComponentType;
  /** The pattern of its address, and the address. */
  readonly path: string;
  readonly at?: string;
  readonly rights: readonly Permission[];
  /** By `GET /staff/reports`. */
  readonly answers: Answers;
  readonly language?: Language;
}

const textsAt = {
  portal: { en: { ...portalEn, labels: labelsEn }, es: { ...portalEs, labels: labelsEs } },
  staff: { en: staffEn, es: staffEs },
};

export const showStaffPage = (setting: Setting): Promise<Shown> => showPage('staff', setting);

export async function showPage(door: Door, setting: Setting): Promise<Shown> {
  const { page: Page, path, at = path, rights, answers, language = 'en' } = setting;
  const sent: Asked[] = [];
  const send = async (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    const { method, headers } = request;
    const text = await request.text();
    const isJson = headers.get('content-type')?.includes('json') === true;
    const asked = {
      method,
      path: pathname,
      search: searchParams,
      headers,
      body: text === '' ? null : isJson ? (JSON.parse(text) as unknown) : text,
    };
    if (method !== 'GET') sent.push(asked);
    const answer = answers[`${method} ${pathname.replace('/api/v1', '')}`]?.(asked);
    if (answer instanceof Response) return answer;
    return answer === undefined ? problem('notFound', 404) : Response.json(answer);
  };
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 60_000 } } });
  queryClient.setQueryData(sessionKey, sessionWith(door, rights, language));
  const client = createAppClient(door, 'https://open-window.test', send, {
    csrfToken: () => 'token',
    elevate: () => Promise.resolve(true),
    sessionChanged: () => Promise.resolve(),
    answered: () => undefined,
  });
  const router = createMemoryRouter(
    [
      { path, Component: Page, ErrorBoundary: BrokenPage },
      { path: '*', element: null },
    ],
    { initialEntries: [at] },
  );
  const desk = {
    door,
    account: accountCalls(client),
    elevation: new Elevation(),
    idleClock: new IdleClock(),
    contact: { phone: null, email: null },
  };
  render(
    <I18nextProvider i18n={await createAppI18n(language, textsAt[door][language])}>
      <QueryClientProvider client={queryClient}>
        <ClientProvider value={client}>
          <DeskProvider value={desk}>
            <MantineProvider env="test" theme={theme}>
              <Suspense fallback={null}>
                <RouterProvider router={router} />
              </Suspense>
            </MantineProvider>
          </DeskProvider>
        </ClientProvider>
      </QueryClientProvider>
    </I18nextProvider>,
  );
  return { sent, address: () => `${router.state.location.pathname}${router.state.location.search}` };
}

const sessionWith = (
  door: Door,
  rights: readonly Permission[],
  language: Language,
): Schema['SessionStateResponse'] => ({
  personId: me,
  name: 'Robin Vale',
  email: 'robin@staff.example',
  language,
  theme: 'auto',
  door,
  roles: [],
  organizations: [],
  rights: [...rights],
  strength: 'TWO_FACTORS',
  isComplete: true,
  needs: null,
  elevatedUntil: null,
  idleSeconds: 900,
  csrfToken: 'token',
  breakGlassUntil: null,
  isDemo: true,
});
