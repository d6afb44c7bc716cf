/** Who can come in, in which languages, for what, and in which kind of room. */
import type { ListingResponse } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { Section } from '../../../ui/public/Section.tsx';
import styles from './AccessSection.module.css';

export function AccessSection({ listing }: { listing: ListingResponse }) {
  const { t } = useTexts();
  const labelOf = useLabels();
  const rows = [
    {
      title: t('profile.access.getting'),
      items: listing.access.map(({ code, answer, note }) =>
        [`${labelOf('access', code)}: ${t(`profile.access.answers.${answer}`).toLowerCase()}`, note ?? '']
          .filter(Boolean)
          .join('. '),
      ),
    },
    {
      title: t('profile.access.languages'),
      items: listing.languages.map(({ code, isInterpreted }) => {
        const language = labelOf('language', code);
        return isInterpreted ? t('profile.access.interpreted', { language }) : language;
      }),
    },
    {
      title: t('profile.access.conditions'),
      items: listing.conditions.map(
        ({ code, indicationStatus }) =>
          `${labelOf('condition', code)} (${labelOf('indicationStatus', indicationStatus)})`,
      ),
    },
    {
      title: t('profile.access.populations'),
      items: listing.populations.map(({ code, isSpecialised }) => {
        const who = labelOf('population', code);
        return isSpecialised ? t('profile.access.specialised', { who }) : who;
      }),
    },
    { title: t('profile.access.modalities'), items: listing.modalities.map((code) => labelOf('modality', code)) },
    { title: t('profile.access.settings'), items: listing.settings.map((code) => labelOf('setting', code)) },
    { title: t('profile.access.formats'), items: listing.formats.map((code) => labelOf('format', code)) },
  ];

  return (
    <Section id="access" title={t('profile.access.title')}>
      <dl className={styles.rows}>
        {rows.map(({ title, items }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              {items.length === 0 ? (
                t('profile.access.notGiven')
              ) : (
                <ul>
                  {items.map((item) => (
                    <li key={item}>{item}</li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
