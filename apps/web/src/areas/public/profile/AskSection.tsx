/** The first few questions to ask, and the way to the whole sheet. */
import type { ListingResponse } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { Section } from '../../../ui/public/Section.tsx';
import styles from './AskSection.module.css';
import { OwnPageLink } from './OwnPageLink.tsx';
import { questionsFor } from './questions.ts';

const shown = 5;

interface AskSectionProps {
  readonly listing: ListingResponse;
  readonly isPreview: boolean;
}

export function AskSection({ listing, isPreview }: AskSectionProps) {
  const { t } = useTexts();
  const { open, everyone } = questionsFor(listing);
  return (
    <div className={styles.ask}>
      <Section id="ask" title={t('profile.ask.title')}>
        <p>{t('profile.ask.intro')}</p>
        <ul className={styles.list}>
          {[...open, ...everyone].slice(0, shown).map((question) => (
            <li key={question}>{t(`questions.list.${question}`)}</li>
          ))}
        </ul>
        <p>
          <OwnPageLink to={`/directory/${listing.slug}/questions`} text={t('profile.ask.all')} isPreview={isPreview} />
        </p>
      </Section>
    </div>
  );
}
