/** Tells us what a team did, with or without a name; also of teams that are not listed any more. */
import { Link, useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from 'react-router';
import type { PageHandle } from '../../../lib/head.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { Missing, missingHead } from '../problems/Missing.tsx';
import type { loader, Profile } from '../profile/profile.loader.ts';
import styles from '../report/ReportPage.module.css';
import type { Told } from './complaint.action.ts';
import { ComplaintDone } from './ComplaintDone.tsx';
import { ComplaintForm } from './ComplaintForm.tsx';
import { CrisisNote } from './CrisisNote.tsx';

export { loader } from '../profile/profile.loader.ts';
export { action } from './complaint.action.ts';

/** What was sent changes nothing on the page; and when nobody answered, what was written must stay. */
export const shouldRevalidate = ({ formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean =>
  formMethod === undefined && defaultShouldRevalidate;

export const handle: PageHandle<Profile> = {
  head: ({ data, t, params }) => {
    if (data.kind === 'missing') return missingHead(t);
    return {
      title: t('complaint.head.title', { name: nameOf(data) ?? t('complaint.unlisted') }),
      description: t('complaint.head.description'),
      canonicalPath: `/directory/${params['slug'] ?? ''}/complaint`,
      isIndexed: false,
    };
  },
};

const nameOf = (profile: Profile): string | null => (profile.kind === 'listing' ? profile.listing.name : null);

export function Component() {
  const profile = useLoaderData<typeof loader>() as Profile;
  const told = useActionData<Told>();
  const { t } = useTexts();
  if (profile.kind === 'missing') return <Missing />;
  return (
    <div className={styles.page}>
      {profile.kind === 'listing' && (
        <p>
          <Link to={`/directory/${profile.listing.slug}`}>← {t('report.back', { name: profile.listing.name })}</Link>
        </p>
      )}
      <h1>{t('complaint.title')}</h1>
      <CrisisNote />
      <p className={styles.about}>
        {profile.kind === 'listing'
          ? t('report.about', { name: profile.listing.name, city: profile.listing.location.city })
          : t('complaint.aboutUnlisted')}
      </p>
      {told?.is === 'taken' ? <ComplaintDone receipt={told.receipt} /> : <Telling told={told} />}
    </div>
  );
}

function Telling({ told }: { readonly told: Extract<Told, { is: 'not' }> | undefined }) {
  const { t } = useTexts();
  return (
    <>
      <p>{t('complaint.intro')}</p>
      <ul>
        <li>{t('complaint.who')}</li>
        <li>{t('complaint.team')}</li>
        <li>{t('complaint.next')}</li>
      </ul>
      <ComplaintForm told={told} />
    </>
  );
}
