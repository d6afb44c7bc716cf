/** The shell of the staff area: navigation by right on the left, who one is and where to go on top, the page in the middle. */
import { Alert, AppShell, Burger, Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { useSession } from '../../../lib/session/session.ts';
import { useArrival } from '../../../ui/app/arrival.ts';
import { Loading } from '../../../ui/app/Loading.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { openPalette, Palette } from './Palette.tsx';
import { RoomNav } from './RoomNav.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import styles from './StaffLayout.module.css';

export function StaffLayout() {
  const { t } = useTranslation(['staff', 'app', 'translation']);
  const { format } = useLanguage();
  const session = useSession();
  const { pathname } = useLocation();
  const [isOpen, { toggle, close }] = useDisclosure();
  useArrival();
  useEffect(close, [close, pathname]);

  return (
    <AppShell
      layout="alt"
      header={{ height: 56 }}
      navbar={{ width: 232, breakpoint: 'md', collapsed: { mobile: !isOpen } }}
      padding={{ base: 'md', sm: 'lg' }}
      transitionDuration={120}
    >
      <a className={styles.skip} href="#main">
        {t('translation:frame.skip')}
      </a>
      <AppShell.Header className={styles.header}>
        <Burger
          hiddenFrom="md"
          size="sm"
          opened={isOpen}
          onClick={toggle}
          aria-label={t('app:menu')}
          aria-expanded={isOpen}
        />
        <span className={styles.area}>{t('area')}</span>
        <Group gap="xs" className={styles.tools}>
          <Button variant="default" size="sm" onClick={openPalette} aria-keyshortcuts="Control+K Meta+K">
            {t('palette.open')}
            <kbd className={styles.key}>⌘K</kbd>
          </Button>
          <AccountMenu />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className={styles.navbar}>
        <Burger
          hiddenFrom="md"
          size="sm"
          opened
          onClick={close}
          aria-label={t('app:close')}
          color="var(--on-night)"
          className={styles.close}
        />
        <RoomNav />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        {session.breakGlassUntil !== null && (
          <Alert color="clay" variant="filled" mb="md" role="status">
            {t('app:breakGlass', { time: format.time(session.breakGlassUntil) })}
          </Alert>
        )}
        {session.isDemo && (
          <Alert color="orange" variant="light" mb="md" p="xs" className={styles.demo}>
            {t('app:demo')}
          </Alert>
        )}
        <Suspense fallback={<Loading text={t('app:loading')} />}>
          <Outlet />
        </Suspense>
      </AppShell.Main>
      <Palette />
      <Shortcuts />
    </AppShell>
  );
}
