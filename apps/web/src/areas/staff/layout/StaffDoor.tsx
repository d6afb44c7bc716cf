/** Before the staff area: the mark, the other language, and the form. */
import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { LanguageSwitch } from '../../../lib/session/LanguageSwitch.tsx';
import { ThemeSwitch } from '../../../lib/session/ThemeSwitch.tsx';
import { useArrival } from '../../../ui/app/arrival.ts';
import { WindowMark } from '../../../ui/app/WindowMark.tsx';
import styles from './StaffDoor.module.css';

export function StaffDoor() {
  const { t } = useTranslation(['staff', 'translation']);
  useArrival();
  return (
    <div className={styles.door}>
      <header className={styles.header}>
        <p className={styles.name}>
          <WindowMark size={26} />
          {t('translation:frame.siteName')} <span className={styles.area}>{t('area')}</span>
        </p>
        <Group gap="sm">
          <LanguageSwitch />
          <ThemeSwitch />
        </Group>
      </header>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
