/** How to report a problem when a person does not stand on the page of a team. */
import { Link } from 'react-router';
import type { PageHandle } from '../../../lib/head.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useSite } from '../../../lib/site.ts';
import { buttonClass } from '../../../ui/public/Button.tsx';
import { contentPaths } from '../content/content.ts';
import { ContactLines } from './ContactLines.tsx';
import styles from './ReportPage.module.css';

export const loader = () => null;

export const handle: PageHandle = {
  head: ({ t }) => ({
    title: t('content.title', { title: t('report.general.title') }),
    description: t('report.general.description'),
    canonicalPath: '/report',
  }),
};

export function Component() {
  const { t } = useTexts();
  const { contact } = useSite();
  return (
    <div className={styles.page}>
      <h1>{t('report.general.title')}</h1>
      <p className={styles.about}>{t('report.general.lead')}</p>
      <p>{t('report.general.how')}</p>
      <p>
        <Link to="/directory" className={buttonClass()}>
          {t('report.general.find')}
        </Link>
      </p>
      <p>{t('report.general.other')}</p>
      <ContactLines contact={contact} />
      <p>
        <Link to={contentPaths.contact}>{t('report.general.write')}</Link>
      </p>
    </div>
  );
}
