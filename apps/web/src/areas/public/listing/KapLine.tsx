/** Is it KAP, and by whom: the window of four panes with the words that say the same. */
import { carePhaseCodes, type CareOffer } from '@open-window/domain/vocabulary.ts';
import type { ListingItem } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { Panes } from '../../../ui/public/Panes.tsx';
import styles from './KapLine.module.css';

type KapFacts = Pick<ListingItem, 'phases' | 'serviceModel' | 'kapCompleteness'>;

/** The four panes; maintenance is extra and has none. */
export const fourPhases = carePhaseCodes.slice(0, 4);

export function KapLine({ phases, serviceModel, kapCompleteness }: KapFacts) {
  const { t, format } = useTexts();
  const labelOf = useLabels();
  const offerOf = (code: string) => phases.find(({ phase }) => phase === code)?.offered ?? null;
  const named = (offer: CareOffer) =>
    format.list(
      fourPhases.filter((code) => offerOf(code) === offer).map((code) => labelOf('phase', code).toLowerCase()),
    );
  const partner = named('PARTNER');
  const missing = named('NOT_OFFERED');
  const isAllHere = fourPhases.every((code) => offerOf(code) === 'HERE');
  const isUnknown = kapCompleteness === 'UNKNOWN' || serviceModel === null;

  return (
    <div className={styles.line}>
      <Panes panes={fourPhases.map(offerOf)} />
      <p>
        <strong>{isUnknown ? t('card.kapUnknown') : `${labelOf('serviceModel', serviceModel)}.`}</strong>
        {!isUnknown && isAllHere && ` ${t('card.allHere')}`}
        {!isUnknown && partner && ` ${t('card.partner', { phases: partner })}`}
        {!isUnknown && missing && ` ${t('card.missing', { phases: missing })}`}
      </p>
    </div>
  );
}
