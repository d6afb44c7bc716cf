/** The pages about one's own account, with the way between them. */
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import { Suspense } from 'react';
import { usePlaces } from '../../../lib/session/session.ts';
import { Loading } from '../../../ui/app/Loading.tsx';
import styles from './OwnPages.module.css';

const pages = ['profile', 'security', 'sessions', 'accessLog', 'data'] as const;

export function OwnPages() {
  const { t } = useTranslation(['account', 'app']);
  const places = usePlaces();
  return (
    <div className={styles.room}>
      <nav aria-label={t('nav.label')} className={styles.nav}>
        <ul>
          {pages.map((page) => (
            <li key={page}>
              <NavLink to={places[page]} end>
                {t(`nav.${page}`)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        <Suspense fallback={<Loading text={t('app:loading')} />}>
          <Outlet />
        </Suspense>
      </div>
    </div>
  );
}
