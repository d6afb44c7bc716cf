/** Tells us that something about a team is wrong. Writing needs JavaScript; without it the page gives phone and mail. */
import { Link, useLoaderData } from 'react-router';
import type { PageHandle } from '../../../lib/head.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useSite } from '../../../lib/site.ts';
import { useIsTakenOver } from '../../../lib/taken-over.ts';
import { Gone } from '../problems/Gone.tsx';
import { goneHead, Missing, missingHead } from '../problems/Missing.tsx';
import type { loader, Profile } from '../profile/profile.loader.ts';
import { ContactLines } from './ContactLines.tsx';
import { ReportForm } from './ReportForm.tsx';
import styles from './ReportPage.module.css';

export { loader } from '../profile/profile.loader.ts';

export const handle: PageHandle<Profile> = {
  head: ({ data, t }) => {
    if (data.kind === 'gone') return goneHead(t);
    if (data.kind === 'missing') return missingHead(t);
    const { name, slug } = data.listing;
    return {
      title: t('report.head.title', { name }),
      description: t('report.head.description', { name }),
      canonicalPath: `/directory/${slug}/report`,
      isIndexed: false,
    };
  },
};

export function Component() {
  const profile = useLoaderData<typeof loader>() as Profile;
  const { t } = useTexts();
  const { contact } = useSite();
  const isTakenOver = useIsTakenOver();
  if (profile.kind === 'gone') return <Gone alternatives={profile.alternatives} />;
  if (profile.kind === 'missing') return <Missing />;

  const { name, slug, location } = profile.listing;
  const hasContact = contact.phone !== null || contact.email !== null;
  return (
    <div className={styles.page}>
      <p>
        <Link to={`/directory/${slug}`}>← {t('report.back', { name })}</Link>
      </p>
      <h1>{t('report.title')}</h1>
      <p className={styles.about}>{t('report.about', { name, city: location.city })}</p>
      <p>{t('report.intro')}</p>
      <noscript>
        <div className={styles.noScript}>
          <p>{hasContact ? t('report.noScript') : t('report.noContact')}</p>
          <ContactLines contact={contact} />
        </div>
      </noscript>
      {isTakenOver && <ReportForm key={slug} slug={slug} />}
    </div>
  );
}
