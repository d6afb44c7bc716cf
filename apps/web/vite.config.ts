/** Builds the web twice: for browsers (dist/client, hashed, with a manifest) and for the server that renders it (dist/server). */
import { defineConfig } from 'vite';
import react from '@vitejs/plugin-react';

export default defineConfig({
  plugins: [react()],
  builder: {},
  build: { assetsInlineLimit: 0, target: 'baseline-widely-available' },
  environments: {
    client: {
      build: { outDir: 'dist/client', manifest: true, rolldownOptions: { input: 'src/entry.client.tsx' } },
    },
    ssr: {
      resolve: { noExternal: true },
      build: { ssr: true, outDir: 'dist/server', emitAssets: false, rolldownOptions: { input: 'src/entry.server.tsx' } },
    },
  },
});
