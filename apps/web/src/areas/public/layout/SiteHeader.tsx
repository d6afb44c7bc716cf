/** Name, the three ways in, and the other language. */
import { Link, NavLink, useLocation } from 'react-router';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { localized } from '../../../lib/i18n/language.ts';
import { Icon } from '../../../ui/public/Icon.tsx';
import { contentPaths } from '../content/content.ts';
import styles from './SiteHeader.module.css';

export function SiteHeader({ pathname }: { pathname: string }) {
  const { t, language } = useTexts();
  const { search } = useLocation();
  const other = language === 'en' ? 'es' : 'en';

  return (
    <header className={styles.header}>
      <Link to="/" className={styles.name}>
        <Icon name="window" size={28} />
        {t('frame.siteName')}
      </Link>
      <nav className={styles.nav} aria-label={t('frame.nav.region')}>
        <NavLink to="/directory">{t('frame.nav.find')}</NavLink>
        <NavLink to={contentPaths.guide}>{t('frame.nav.guide')}</NavLink>
        <NavLink to="/scholarships">{t('frame.nav.scholarships')}</NavLink>
        <NavLink to={contentPaths.howWeVet}>{t('frame.nav.vetting')}</NavLink>
      </nav>
      <a className={styles.language} href={localized(language, '/account')}>
        {t('frame.nav.signIn')}
      </a>
      <a
        className={styles.language}
        href={`${localized(other, pathname)}${search}`}
        lang={other}
        hrefLang={other}
        title={t('frame.nav.languageHint')}
      >
        {t('frame.nav.language')}
      </a>
    </header>
  );
}
