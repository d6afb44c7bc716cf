/** The room of the portal: help first, a way out, the name of the site, the account's pages, and the page itself. */
import { Anchor, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, Outlet } from 'react-router';
import { CrisisBar } from '../../../lib/crisis/CrisisBar.tsx';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { LanguageSwitch } from '../../../lib/session/LanguageSwitch.tsx';
import { ThemeSwitch } from '../../../lib/session/ThemeSwitch.tsx';
import { useSessionOrNull, useSignOut } from '../../../lib/session/session.ts';
import { useArrival } from '../../../ui/app/arrival.ts';
import { WindowMark } from '../../../ui/app/WindowMark.tsx';
import styles from './PortalLayout.module.css';

export function PortalLayout() {
  const { t } = useTranslation(['portal', 'app', 'translation']);
  const { language } = useLanguage();
  const session = useSessionOrNull();
  const signOut = useSignOut();
  useArrival();

  return (
    <>
      <a className={styles.skip} href="#main">
        {t('translation:frame.skip')}
      </a>
      <CrisisBar />
      <header className={styles.header}>
        <a className={styles.name} href={language === 'es' ? '/es' : '/'}>
          <WindowMark size={26} />
          {t('translation:frame.siteName')}
        </a>
        <Group gap="sm" className={styles.tools}>
          {session?.isComplete && session.rights.includes('application.own') && (
            <Anchor component={Link} to="/account/applications">
              {t('applications.title')}
            </Anchor>
          )}
          {session?.isComplete && session.rights.includes('team.start') && (
            <Anchor component={Link} to="/account/teams">
              {t('teams.title')}
            </Anchor>
          )}
          {session?.isComplete && (
            <Anchor component={Link} to="/account/parts">
              {t('parts.title')}
            </Anchor>
          )}
          <LanguageSwitch />
          <ThemeSwitch />
          {session ? (
            <Button
              variant="default"
              loading={signOut.isPending}
              onClick={() => {
                signOut.mutate();
              }}
            >
              {t('app:signOut')}
            </Button>
          ) : (
            <Anchor component={Link} to="/account/sign-in">
              {t('signUp.signIn')}
            </Anchor>
          )}
        </Group>
      </header>
      {session?.isDemo && (
        <aside className={styles.demo} aria-label={t('app:demo')}>
          {t('app:demo')}
        </aside>
      )}
      <main id="main" tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
    </>
  );
}
