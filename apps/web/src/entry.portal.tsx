/** Starts the portal of people who apply and of teams, drawn in the browser. */
import './trusted-types.ts';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/app.css';
import { startApp } from './start-app.tsx';
import { routes } from './routes.portal.tsx';

await startApp({
  door: 'portal',
  routes,
  texts: {
    en: async () => import('./lib/i18n/en/portal-texts.ts'),
    es: async () => import('./lib/i18n/es/portal-texts.ts'),
  },
});
