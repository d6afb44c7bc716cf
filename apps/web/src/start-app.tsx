/** Draws the portal or the staff area into its empty page: texts, session, routes, and Mantine with the nonce of this page. */
import { MantineProvider, type MantineColorScheme } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import type { Door } from '@open-window/domain/access.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createBrowserRouter, RouterProvider, type RouteObject } from 'react-router';
import { Problem } from './lib/api.ts';
import { createAppClient } from './lib/app-client.ts';
import { ClientProvider } from './lib/client-provider.ts';
import { createAppI18n, type AppTexts } from './lib/i18n/app-i18n.ts';
import { basenameOf, languageOf } from './lib/i18n/language.ts';
import { accountCalls } from './lib/session/account-calls.ts';
import { colorsInMemory } from './lib/session/colors-in-memory.ts';
import { Elevation } from './lib/session/elevation.ts';
import { IdleClock } from './lib/session/idle-clock.ts';
import { DeskProvider, sessionIn, sessionKey, type Desk } from './lib/session/session.ts';
import { nonce } from './nonce.ts';
import { cssVariables, theme } from './ui/app/theme.ts';

interface AppParts {
  readonly door: Door;
  readonly routes: RouteObject[];
  readonly texts: Readonly<Record<'en' | 'es', () => Promise<{ texts: AppTexts }>>>;
}

/** What was answered is fresh for a while; what is wrong by nature is not asked twice. */
const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && error instanceof Problem && [0, 503].includes(error.details.status),
      },
    },
  });

export async function startApp({ door, routes, texts }: AppParts): Promise<void> {
  const root = document.getElementById('root');
  const boot = document.getElementById('boot')?.textContent;
  if (!root || !boot) return;
  // Where somebody was on the public pages does not stay in the browser of whoever goes on here.
  sessionStorage.clear();
  const { contact } = JSON.parse(boot) as Pick<Desk, 'contact'>;
  const language = languageOf(window.location.pathname);
  const i18n = await createAppI18n(language, (await texts[language]()).texts);

  const queryClient = createQueryClient();
  const elevation = new Elevation();
  const idleClock = new IdleClock();
  const client = createAppClient(door, window.location.origin, async (request) => fetch(request), {
    csrfToken: () => sessionIn(queryClient)?.csrfToken ?? null,
    elevate: elevation.ask,
    sessionChanged: () => queryClient.invalidateQueries({ queryKey: sessionKey }),
    answered: idleClock.answered,
  });
  const desk: Desk = { door, account: accountCalls(client), elevation, idleClock, contact };
  const router = createBrowserRouter(routes, { basename: basenameOf(language) });

  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>
          <ClientProvider value={client}>
            <DeskProvider value={desk}>
              <MantineProvider
                theme={theme}
                cssVariablesResolver={cssVariables}
                colorSchemeManager={colorsInMemory()}
                defaultColorScheme={'auto' satisfies MantineColorScheme}
                getStyleNonce={() => nonce}
              >
                <Notifications position="bottom-center" />
                <ModalsProvider>
                  <RouterProvider router={router} />
                </ModalsProvider>
              </MantineProvider>
            </DeskProvider>
          </ClientProvider>
        </QueryClientProvider>
      </I18nextProvider>
    </StrictMode>,
  );
}
