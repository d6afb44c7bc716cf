/** What KAP is, as the window that every team in the list shows. */
import { Link } from 'react-router';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { Panes } from '../../../ui/public/Panes.tsx';
import { contentPaths } from '../content/content.ts';
import styles from './FourPhases.module.css';

const phases = ['ASSESSMENT', 'PREPARATION', 'MEDICINE_SESSION', 'INTEGRATION'] as const;

export function FourPhases() {
  const { t } = useTexts();
  return (
    <section className={styles.section} aria-labelledby="kap">
      <div className={styles.words}>
        <h2 id="kap">{t('home.kap.title')}</h2>
        <p>{t('home.kap.text')}</p>
        <p>
          <strong>{t('home.kap.caution')}</strong>
        </p>
        <p>
          <Link to={contentPaths.guide}>{t('home.kap.more')}</Link>
        </p>
      </div>
      <ol className={styles.window}>
        {phases.map((phase, index) => (
          <li key={phase}>
            <h3>
              {index + 1} · {t(`home.kap.phases.${phase}.title`)}
            </h3>
            <p>{t(`home.kap.phases.${phase}.text`)}</p>
          </li>
        ))}
      </ol>
      <div className={styles.legend}>
        <p>{t('home.kap.legend')}</p>
        <ul>
          <li>
            <Panes panes={['HERE', 'HERE', 'HERE', 'HERE']} size={28} /> {t('home.kap.here')}
          </li>
          <li>
            <Panes panes={['PARTNER', 'PARTNER', 'PARTNER', 'PARTNER']} size={28} /> {t('home.kap.partner')}
          </li>
          <li>
            <Panes panes={[]} size={28} /> {t('home.kap.missing')}
          </li>
        </ul>
      </div>
    </section>
  );
}
