/** A team that was listed once: its address stays, with the nearest teams that are listed now. */
import { Link } from 'react-router';
import type { NearbyAlternative } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import styles from './ProblemPage.module.css';

export function Gone({ alternatives }: { alternatives: readonly NearbyAlternative[] }) {
  const { t, format } = useTexts();
  return (
    <div className={styles.page}>
      <h1>{t('problems.gone.title')}</h1>
      <p>{t('problems.gone.text')}</p>
      {alternatives.length > 0 && (
        <>
          <h2>{t('problems.gone.nearest')}</h2>
          <ul>
            {alternatives.map(({ slug, name, city, state, distanceMiles }) => (
              <li key={slug}>
                <Link to={`/directory/${slug}`}>{name}</Link>
                <br />
                {distanceMiles === null
                  ? `${city}, ${state}`
                  : t('problems.gone.miles', { place: `${city}, ${state}`, miles: format.miles(distanceMiles) })}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link to="/directory">{t('problems.gone.search')}</Link>
      </p>
    </div>
  );
}
