/** What the pages stand on, the same on the server and in browsers. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { i18n as I18n } from 'i18next';
import { useState, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Api } from './lib/api.ts';
import { ApiProvider } from './lib/api-provider.ts';

export function App({ api, i18n, children }: { api: Api; i18n: I18n; children: ReactNode }) {
  const [queries] = useState(() => new QueryClient());
  return (
    <ApiProvider value={api}>
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      </I18nextProvider>
    </ApiProvider>
  );
}
