/** The rules as a table, to be read and printed by whoever would rather look than type. */
import { benefitCard } from '@open-window/domain/eligibility-words.ts';
import { povertyGuidelineFor } from '@open-window/domain/poverty-guideline.ts';
import type { ScholarshipPolicy } from '@open-window/domain/scholarship-policy.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import styles from './ScholarshipsPage.module.css';

const sizes = [1, 2, 3, 4, 5, 6, 7, 8];
/** One place of each region. */
const places = [
  { region: 'CONTIGUOUS', state: 'DC' },
  { region: 'AK', state: 'AK' },
  { region: 'HI', state: 'HI' },
] as const;

export function Limits({ policy, today }: { readonly policy: ScholarshipPolicy; readonly today: string }) {
  const { t, format, language } = useTexts();
  const income = policy.rules.find((rule) => rule.rule === 'INCOME');
  const age = policy.rules.find((rule) => rule.rule === 'AGE');
  const year = povertyGuidelineFor('DC', 1, today)?.year;
  if (!income || year === undefined) return null;
  const { maxPercent, cards } = income;
  const limitOf = (state: (typeof places)[number]['state'], size: number) =>
    Math.floor(((povertyGuidelineFor(state, size, today)?.amountCents ?? 0) * maxPercent) / 10_000) * 100;
  return (
    <section className={styles.program} aria-labelledby="limits">
      <h2 id="limits">{t('scholarships.check.limits.title')}</h2>
      {age && <p>{t('scholarships.check.limits.age', { age: age.atLeast })}</p>}
      <p>{t('scholarships.check.limits.lead', { year, percent: maxPercent })}</p>
      <table className={styles.limits}>
        <thead>
          <tr>
            <th scope="col">{t('scholarships.check.limits.size')}</th>
            {places.map(({ region }) => (
              <th key={region} scope="col">
                {t(`scholarships.check.limits.${region}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sizes.map((size) => (
            <tr key={size}>
              <th scope="row">{size}</th>
              {places.map(({ region, state }) => (
                <td key={region}>{format.money(limitOf(state, size))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('scholarships.check.limits.borrowed')}</p>
      <p>
        {t('scholarships.check.limits.card', { cards: format.list(cards.map((card) => benefitCard[card][language])) })}
      </p>
    </section>
  );
}
