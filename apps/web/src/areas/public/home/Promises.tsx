/** Four promises that the rest of the site has to keep. */
import { Link } from 'react-router';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { contentPaths } from '../content/content.ts';
import styles from './Promises.module.css';

const promises = ['badge', 'price', 'order', 'privacy'] as const;

export function Promises() {
  const { t } = useTexts();
  return (
    <section className={styles.section} aria-labelledby="promises">
      <h2 id="promises">{t('home.promises.title')}</h2>
      <ul className={styles.list}>
        {promises.map((promise) => (
          <li key={promise}>
            <h3>{t(`home.promises.${promise}.title`)}</h3>
            <p>{t(`home.promises.${promise}.text`)}</p>
          </li>
        ))}
      </ul>
      <p>
        <Link to={contentPaths.howWeVet}>{t('home.promises.how')}</Link>
      </p>
    </section>
  );
}
