/** The first few questions to ask, and the way to the whole sheet. */
import { Link } from 'react-router';
import type { ListingResponse } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { Section } from '../../../ui/public/Section.tsx';
import styles from './AskSection.module.css';
import { questionsFor } from './questions.ts';

const shown = 5;

export function AskSection({ listing }: { listing: ListingResponse }) {
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
          <Link to={`/directory/${listing.slug}/questions`}>{t('profile.ask.all')}</Link>
        </p>
      </Section>
    </div>
  );
}
