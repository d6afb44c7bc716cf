/** The room every public page stands in: help first, a way out, a way around, and the page itself. */
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { CrisisBar } from '../../../lib/crisis/CrisisBar.tsx';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useSite } from '../../../lib/site.ts';
import { useArrival } from './arrival.ts';
import { SiteFooter } from './SiteFooter.tsx';
import { SiteHeader } from './SiteHeader.tsx';
import { SlowNotice } from './SlowNotice.tsx';
import { useDocumentTitle } from './document-title.ts';
import styles from './PublicLayout.module.css';

export function PublicLayout() {
  const { t } = useTexts();
  const { world } = useSite();
  const { pathname } = useLocation();
  useDocumentTitle();
  useArrival();

  return (
    <>
      <a className={styles.skip} href="#main">
        {t('frame.skip')}
      </a>
      <CrisisBar />
      <SiteHeader pathname={pathname} />
      {(world === 'DEMO' || world === 'CANDIDATE') && (
        <aside className={styles.world} aria-label={t(`frame.world.${world}.title`)}>
          <strong>{t(`frame.world.${world}.title`)}</strong> {t(`frame.world.${world}.text`)}
        </aside>
      )}
      <SlowNotice />
      <main id="main" tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <SiteFooter />
      <ScrollRestoration />
    </>
  );
}
