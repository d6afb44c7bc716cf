/** One team, in the order in which a person asks: KAP, cost, safety, checks, people, access, ties to us, contact, questions. */
import { Link, useLoaderData } from 'react-router';
import type { PageHandle } from '../../../lib/head.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { Gone } from '../problems/Gone.tsx';
import { goneHead, Missing, missingHead } from '../problems/Missing.tsx';
import { AccessSection } from './AccessSection.tsx';
import { AskSection } from './AskSection.tsx';
import { ChecksSection } from './ChecksSection.tsx';
import { ContactPanel } from './ContactPanel.tsx';
import { CostSection } from './CostSection.tsx';
import { DisclosureSection } from './DisclosureSection.tsx';
import { jsonLdOf } from './json-ld.ts';
import { KapSection } from './KapSection.tsx';
import type { loader, Profile } from './profile.loader.ts';
import styles from './ProfilePage.module.css';
import { SafetySection } from './SafetySection.tsx';
import { TeamSection } from './TeamSection.tsx';

export { loader } from './profile.loader.ts';

export const handle: PageHandle<Profile> = {
  head: ({ data, t, language, origin }) => {
    if (data.kind === 'gone') return goneHead(t);
    if (data.kind === 'missing') return missingHead(t);
    const { name, slug, origin: source, location } = data.listing;
    return {
      title: t('profile.head.title', { name, city: location.city }),
      description: t('profile.head.description', { name, ...location }),
      canonicalPath: `/directory/${slug}`,
      isIndexed: source !== 'CANDIDATE',
      jsonLd: jsonLdOf(data.listing, origin, language),
    };
  },
};

export function Component() {
  const profile = useLoaderData<typeof loader>() as Profile;
  const { t } = useTexts();
  if (profile.kind === 'gone') return <Gone alternatives={profile.alternatives} />;
  if (profile.kind === 'missing') return <Missing />;

  const { listing } = profile;
  const place = `${listing.location.city}, ${listing.location.state}`;
  return (
    <article className={styles.page}>
      <header className={styles.intro}>
        <p className="screen-only">
          <Link to={`/directory?${new URLSearchParams({ near: place }).toString()}`}>
            ← {t('profile.others', { place })}
          </Link>
        </p>
        <h1>{listing.name}</h1>
        {listing.summary && (
          <p className={styles.summary} lang="en">
            {listing.summary}
          </p>
        )}
        {listing.origin === 'DEMO' && <p className={styles.origin}>{t('profile.demo')}</p>}
        {listing.origin === 'CANDIDATE' && <p className={styles.origin}>{t('profile.candidate')}</p>}
      </header>
      <div className={styles.sections}>
        <KapSection listing={listing} />
        <CostSection listing={listing} />
        <SafetySection listing={listing} />
        <ChecksSection listing={listing} />
        <TeamSection listing={listing} />
        <AccessSection listing={listing} />
        {listing.origin !== 'CANDIDATE' && <DisclosureSection listing={listing} />}
      </div>
      <ContactPanel listing={listing} />
      <AskSection listing={listing} />
    </article>
  );
}
