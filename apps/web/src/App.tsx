/** What the pages stand on, the same on the server and in browsers. */
import type { i18n as I18n } from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Api } from './lib/api.ts';
import { ApiProvider } from './lib/api-provider.ts';

export function App({ api, i18n, children }: { api: Api; i18n: I18n; children: ReactNode }) {
  return (
    <ApiProvider value={api}>
      <I18nextProvider i18n={i18n}>{children}</I18nextProvider>
    </ApiProvider>
  );
}
