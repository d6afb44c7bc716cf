/** The ledger: what was checked, how, when, when next, and what was not checked. Groups fold; what is open stands unfolded. */
import { Link } from 'react-router';
import type { LedgerLine, ListingResponse } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { Dot } from '../../../ui/public/Facts.tsx';
import { Section } from '../../../ui/public/Section.tsx';
import { BadgeLine } from '../listing/BadgeLine.tsx';
import { contentPaths } from '../content/content.ts';
import styles from './ChecksSection.module.css';

export function ChecksSection({ listing }: { listing: ListingResponse }) {
  const { t } = useTexts();
  const groups = Map.groupBy(listing.checks, ({ group }) => group);

  return (
    <Section id="checks" title={t('profile.checks.title')}>
      <p>
        <BadgeLine badge={listing.badge} origin={listing.origin} />
      </p>
      {groups.size === 0 && <p>{t('profile.checks.none')}</p>}
      <div>
        {[...groups].map(([group, lines]) => (
          <CheckGroup key={group} group={group} lines={lines} />
        ))}
        <p className={styles.quality}>
          <Dot isFilled={false} /> {t('profile.checks.quality')}
        </p>
      </div>
      <p className={styles.meaning}>
        <strong>{t('profile.checks.meaningTitle')}</strong> {t('profile.checks.meaning')}{' '}
        <Link to={contentPaths.howWeVet}>{t('profile.checks.how_link')}</Link>
      </p>
    </Section>
  );
}

function CheckGroup({ group, lines }: { group: LedgerLine['group']; lines: readonly LedgerLine[] }) {
  const { t } = useTexts();
  const labelOf = useLabels();
  const current = lines.filter(isCurrent).length;
  const all = lines.filter(({ outcome }) => outcome !== 'NOT_APPLICABLE').length;

  return (
    <details className={styles.group}>
      <summary>
        <Dot isFilled={current === all} />
        <span className={styles.name}>{labelOf('checkGroup', group)}</span>
        <span className={styles.count}>{t('profile.checks.count', { current, all })}</span>
      </summary>
      <table className={styles.lines}>
        <caption className="visually-hidden">{labelOf('checkGroup', group)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('profile.checks.what')}</th>
            <th scope="col">{t('profile.checks.how')}</th>
            <th scope="col">{t('profile.checks.when')}</th>
            <th scope="col">{t('profile.checks.due')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <CheckRow key={`${line.item}-${line.target}`} line={line} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function CheckRow({ line }: { line: LedgerLine }) {
  const { t, language, format } = useTexts();
  const labelOf = useLabels();
  return (
    <tr>
      <th scope="row">
        {line.title[language]}{' '}
        <span className={styles.target}>({labelOf('checkTarget', line.target).toLowerCase()})</span>
      </th>
      <td>
        {line.outcome !== 'CURRENT' && <strong>{labelOf('ledgerOutcome', line.outcome)}. </strong>}
        {line.method !== null && labelOf('methodClass', line.method)}
      </td>
      <td data-label={t('profile.checks.when')}>{line.checkedIn !== null && format.month(`${line.checkedIn}-01`)}</td>
      <td data-label={t('profile.checks.due')}>{line.nextDueOn !== null && format.month(line.nextDueOn)}</td>
    </tr>
  );
}

const isCurrent = ({ outcome }: LedgerLine): boolean => outcome === 'CURRENT' || outcome === 'CURRENT_WITH_CONCERN';
