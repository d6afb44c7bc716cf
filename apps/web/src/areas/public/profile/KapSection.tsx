/** Is it KAP, and who is in the room: the four phases as the four panes of the window. */
import type { CarePhase, ListingResponse } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { Section } from '../../../ui/public/Section.tsx';
import { fourPhases, KapLine } from '../listing/KapLine.tsx';
import styles from './KapSection.module.css';

export function KapSection({ listing }: { listing: ListingResponse }) {
  const { t } = useTexts();
  const labelOf = useLabels();
  const careOf = (code: string) => listing.carePhases.find(({ phase }) => phase === code);

  return (
    <Section id="kap" title={t('profile.kap.title')}>
      <KapLine {...listing} />
      {listing.kapGaps.length > 0 && listing.kapCompleteness !== 'UNKNOWN' && (
        <div>
          <p>{t('profile.kap.gaps')}</p>
          <ul className={styles.gaps}>
            {listing.kapGaps.map((gap) => (
              <li key={gap}>{labelOf('kapGap', gap)}</li>
            ))}
          </ul>
        </div>
      )}
      <ol className={styles.window}>
        {fourPhases.map((code, index) => {
          const care = careOf(code);
          return (
            <li key={code} className={styles[care?.offered ?? 'NOT_OFFERED']}>
              <h3>
                {index + 1} · {labelOf('phase', code)}
              </h3>
              <p>{care ? <PhaseWords care={care} /> : t('profile.kap.notKnown')}</p>
            </li>
          );
        })}
      </ol>
      {careOf('MAINTENANCE')?.offered === 'HERE' && <p>{t('profile.kap.alsoLater')}</p>}
    </Section>
  );
}

function PhaseWords({ care }: { care: CarePhase }) {
  const { t, format } = useTexts();
  const labelOf = useLabels();
  if (care.offered === 'NOT_OFFERED') return t('profile.kap.notOffered');

  const visits = care.countMin === care.countMax ? String(care.countMin) : `${care.countMin}–${care.countMax}`;
  const size = [
    care.countMax > 0 && t('profile.kap.visits', { count: care.countMax, visits }),
    care.minutes !== null && t('profile.kap.minutes', { minutes: care.minutes }),
  ].filter((part) => part !== false);
  const words = [
    care.offered === 'PARTNER' &&
      (care.partnerName === null
        ? t('profile.kap.partnerUnnamed')
        : t('profile.kap.partner', { name: care.partnerName })),
    size.length > 0 && `${size.join(', ')}.`,
    care.therapistPresence !== 'NOT_APPLICABLE' && `${labelOf('therapistPresence', care.therapistPresence)}.`,
    care.firstWithinHours !== null && t('profile.kap.within', { hours: care.firstWithinHours }),
    care.performedBy.length > 0 &&
      t('profile.kap.by', { roles: format.list(care.performedBy.map((role) => labelOf('role', role).toLowerCase())) }),
  ];
  return words.filter((word) => word !== false).join(' ');
}
