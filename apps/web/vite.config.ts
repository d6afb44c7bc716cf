/** Builds the web twice: for browsers (dist/client, hashed, with a manifest) and for the server that renders it (dist/server). */
import react from '@vitejs/plugin-react';
import type { AcceptedPlugin } from 'postcss';
import mantine from 'postcss-preset-mantine';
import simpleVariables from 'postcss-simple-vars';
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

/** Public pages are written by the server and taken over; the portal and the staff area are drawn in the browser. None imports another. */
const entries = ['src/entry.client.tsx', 'src/entry.portal.tsx', 'src/entry.staff.tsx'];

/** Mixins for what is said twice, and the two widths at which pages change their order. */
const styling: AcceptedPlugin[] = [
  (mantine as unknown as () => AcceptedPlugin)(),
  simpleVariables({ variables: { phone: '36rem', tablet: '62rem' } }) as AcceptedPlugin,
];

export default defineConfig({
  plugins: [react(), labelsOfOneLanguage],
  css: { postcss: { plugins: styling } },
  builder: {},
  build: { assetsInlineLimit: 0, target: 'baseline-widely-available' },
  environments: {
    client: {
      build: { outDir: 'dist/client', manifest: true, rolldownOptions: { input: entries } },
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
