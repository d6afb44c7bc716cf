/** Builds the web twice: for browsers (dist/client, hashed, with a manifest) and for the server that renders it (dist/server). */
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { isLanguage } from './src/lib/i18n/language.ts';
import { labelsIn } from './src/lib/i18n/labels.ts';

/** The vocabulary has every language, search words and sources; a reader needs the words of one. */
const labelsOfOneLanguage: Plugin = {
  name: 'labels-of-one-language',
  load(id) {
    const language = /\/i18n\/(\w+)\/labels\.ts$/.exec(id)?.[1] ?? '';
    return isLanguage(language) ? `export const labels = ${JSON.stringify(labelsIn(language))};` : null;
  },
};

export default defineConfig({
  plugins: [react(), labelsOfOneLanguage],
  builder: {},
  build: { assetsInlineLimit: 0, target: 'baseline-widely-available' },
  environments: {
    client: {
      build: { outDir: 'dist/client', manifest: true, rolldownOptions: { input: 'src/entry.client.tsx' } },
    },
    ssr: {
      resolve: { noExternal: true },
      build: {
        ssr: true,
        outDir: 'dist/server',
        emitAssets: false,
        rolldownOptions: { input: 'src/entry.server.tsx' },
      },
    },
  },
});
