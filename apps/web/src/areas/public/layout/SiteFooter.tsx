/** What the site promises, and the pages that hold it to that. */
import { Link } from 'react-router';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { localized } from '../../../lib/i18n/language.ts';
import { contentPaths } from '../content/content.ts';
import styles from './SiteFooter.module.css';

export function SiteFooter() {
  const { t, language } = useTexts();
  return (
    <footer className={styles.footer}>
      <div className={styles.words}>
        <p>{t('frame.footer.promise')}</p>
        <p>{t('frame.footer.notMedical')}</p>
      </div>
      <nav aria-label={t('frame.footer.region')} className={styles.links}>
        <ul>
          <li className={styles.title}>{t('frame.footer.learn')}</li>
          <li>
            <Link to={contentPaths.guide}>{t('frame.nav.guide')}</Link>
          </li>
          <li>
            <Link to={contentPaths.howWeVet}>{t('frame.nav.vetting')}</Link>
          </li>
          <li>
            <Link to={contentPaths.badge}>{t('frame.footer.badge')}</Link>
          </li>
          <li>
            <Link to="/report">{t('frame.footer.report')}</Link>
          </li>
          <li>
            <a href={localized(language, '/account')}>{t('frame.nav.signIn')}</a>
          </li>
          <li>
            <a href={localized(language, '/staff')}>{t('frame.footer.staff')}</a>
          </li>
        </ul>
        <ul>
          <li className={styles.title}>{t('frame.footer.legal')}</li>
          <li>
            <Link to={contentPaths.healthData}>{t('frame.footer.healthData')}</Link>
          </li>
          <li>
            <Link to={contentPaths.privacy}>{t('frame.footer.privacy')}</Link>
          </li>
          <li>
            <Link to={contentPaths.terms}>{t('frame.footer.terms')}</Link>
          </li>
          <li>
            <Link to={contentPaths.accessibility}>{t('frame.footer.accessibility')}</Link>
          </li>
          <li>
            <Link to={contentPaths.contact}>{t('frame.footer.contact')}</Link>
          </li>
        </ul>
      </nav>
    </footer>
  );
}
