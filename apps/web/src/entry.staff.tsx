/** Starts the staff area, drawn in the browser. */
import './trusted-types.ts';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/app.css';
import { startApp } from './start-app.tsx';
import { routes } from './routes.staff.tsx';

await startApp({
  door: 'staff',
  routes,
  texts: {
    en: async () => import('./lib/i18n/en/staff-texts.ts'),
    es: async () => import('./lib/i18n/es/staff-texts.ts'),
  },
});
