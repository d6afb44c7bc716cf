/** What there is between us and this team, in plain words; also that there is nothing. */
import type { ListingResponse } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { Section } from '../../../ui/public/Section.tsx';

export function DisclosureSection({ listing: { disclosures } }: { listing: ListingResponse }) {
  const { t } = useTexts();
  return (
    <Section id="ties" title={t('profile.ties.title')}>
      <p>{t('profile.ties.lead')}</p>
      {disclosures.length === 0 ? (
        <p>{t('profile.ties.none')}</p>
      ) : (
        <ul>
          {disclosures.map(({ kind, year, band, who }, at) => (
            <li key={at}>
              {year}: {t(`profile.ties.kinds.${kind}`)}
              {band !== null && `, ${t(`profile.ties.bands.${band}`)}`} (<span lang="en">{who}</span>)
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
