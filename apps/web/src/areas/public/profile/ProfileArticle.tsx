/** One team, in the order in which a person asks: KAP, cost, safety, checks, people, access, ties to us, contact, questions. */
import { Link } from 'react-router';
import type { ListingResponse } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { AccessSection } from './AccessSection.tsx';
import { AskSection } from './AskSection.tsx';
import { ChecksSection } from './ChecksSection.tsx';
import { ContactPanel } from './ContactPanel.tsx';
import { CostSection } from './CostSection.tsx';
import { DisclosureSection } from './DisclosureSection.tsx';
import { KapSection } from './KapSection.tsx';
import styles from './ProfileArticle.module.css';
import { SafetySection } from './SafetySection.tsx';
import { TeamSection } from './TeamSection.tsx';

interface ProfileArticleProps {
  readonly listing: ListingResponse;
  /** Nobody else can read it yet: what leads to its other pages is said and leads nowhere. */
  readonly isPreview?: boolean;
}

export function ProfileArticle({ listing, isPreview = false }: ProfileArticleProps) {
  const { t } = useTexts();
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
      <ContactPanel listing={listing} isPreview={isPreview} />
      <AskSection listing={listing} isPreview={isPreview} />
    </article>
  );
}
