/** One team in the list: who, how far, is it KAP and by whom, route, price, new people, scholarship, last checked. */
import { Link } from 'react-router';
import type { ListingItem } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { AcceptingLine } from '../listing/AcceptingLine.tsx';
import { BadgeLine } from '../listing/BadgeLine.tsx';
import { KapLine } from '../listing/KapLine.tsx';
import { CompareBox } from './CompareBox.tsx';
import { useHighlight } from './highlight.ts';
import styles from './ResultCard.module.css';
import { WhyOrder } from './WhyOrder.tsx';

export function ResultCard({ item, number }: { item: ListingItem; number: number }) {
  const { t, format } = useTexts();
  const labelOf = useLabels();
  const { active, setActive } = useHighlight();
  const meta = [
    `${item.location.city}, ${item.location.state}`,
    item.distanceMiles !== null && t('card.miles', { miles: format.miles(item.distanceMiles) }),
    item.teamSize > 0 && t('card.team', { count: item.teamSize }),
    item.origin === 'DEMO' && t('badge.DEMO'),
  ].filter((part) => part !== false);

  return (
    <article
      className={active === item.slug ? `${styles.card} ${styles.active}` : styles.card}
      onPointerEnter={() => {
        setActive(item.slug);
      }}
      onFocus={() => {
        setActive(item.slug);
      }}
    >
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div className={styles.body}>
        <h2 className={styles.name}>
          <Link to={`/directory/${item.slug}`}>{item.name}</Link>
        </h2>
        <p>
          <BadgeLine badge={item.badge} origin={item.origin} />
        </p>
        <p className={styles.meta}>{meta.join(' · ')}</p>
        <KapLine {...item} />
        <p className={styles.facts}>
          <span>
            <CoursePrice item={item} />
          </span>
          {item.routes.length > 0 && <span>{item.routes.map((route) => labelOf('route', route)).join(' · ')}</span>}
        </p>
        <p className={styles.facts}>
          <AcceptingLine {...item} />
          {item.scholarship && <span>{t('card.scholarship')}</span>}
        </p>
        <div className={styles.foot}>
          <WhyOrder {...item} />
          <CompareBox slug={item.slug} name={item.name} />
        </div>
      </div>
    </article>
  );
}

function CoursePrice({ item: { coursePrice, sessions } }: { item: ListingItem }) {
  const { t, format } = useTexts();
  if (!coursePrice) return t('card.noPrice');
  const range = sessions && (sessions.min === sessions.max ? `${sessions.min}` : `${sessions.min}–${sessions.max}`);
  return (
    <>
      <strong>{format.moneyRange(coursePrice.minCents, coursePrice.maxCents)}</strong>{' '}
      {range ? t('card.courseSessions', { count: sessions.max, sessions: range }) : t('card.course')}
    </>
  );
}
