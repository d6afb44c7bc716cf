/** The rooms that this person may enter, by group. */
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useSession } from '../../../lib/session/session.ts';
import { WindowMark } from '../../../ui/app/WindowMark.tsx';
import { roomsFor, type Room } from './rooms.ts';
import styles from './RoomNav.module.css';

export function RoomNav() {
  const { t } = useTranslation(['staff', 'translation']);
  const { rights } = useSession();
  const groups = Map.groupBy(roomsFor(rights), ({ group }) => group);

  return (
    <nav aria-label={t('nav.label')} className={styles.nav}>
      <p className={styles.name}>
        <WindowMark size={26} />
        {t('translation:frame.siteName')}
      </p>
      {[...groups].map(([group, rooms]) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`} className={group === 'work' ? 'visually-hidden' : styles.group}>
            {t(`nav.groups.${group}`)}
          </h2>
          <ul>{rooms.map(roomLine)}</ul>
        </section>
      ))}
    </nav>
  );

  function roomLine({ name, path }: Room) {
    return (
      <li key={name}>
        <NavLink to={path} end={path === '/staff'}>
          {t(`nav.${name}`)}
        </NavLink>
      </li>
    );
  }
}
