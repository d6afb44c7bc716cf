/** What it costs in total: the team's own line items, added up before the reader's eyes. */
import type { CoursePriceOption, ListingResponse, PriceLine } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { Section } from '../../../ui/public/Section.tsx';
import styles from './CostSection.module.css';

export function CostSection({ listing }: { listing: ListingResponse }) {
  const { t, format } = useTexts();
  const labelOf = useLabels();
  const { coursePrices, attestedOn, payments } = listing;
  const helps = [...new Set(payments.map(({ code }) => code))];

  return (
    <Section id="cost" title={t('profile.cost.title')}>
      {coursePrices ? (
        <>
          {coursePrices.options.map((option) => (
            <PriceTable
              key={`${option.route}-${option.format}`}
              option={option}
              isOnly={coursePrices.options.length === 1}
            />
          ))}
          <p className={styles.note}>
            {t('profile.cost.source')}{' '}
            {attestedOn !== null && t('profile.cost.confirmed', { day: format.day(attestedOn) })}{' '}
            {t('profile.cost.insurance')}
          </p>
        </>
      ) : (
        <p>{t('profile.cost.unknown')}</p>
      )}
      {helps.length > 0 && (
        <div>
          <h3>{t('profile.cost.help')}</h3>
          <ul className={styles.helps}>
            {helps.map((code) => (
              <li key={code}>
                {labelOf('payment', code)}
                <PaymentDetail payments={payments.filter((payment) => payment.code === code)} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {listing.scholarship && <p className={styles.scholarship}>{t('profile.cost.scholarship')}</p>}
    </Section>
  );
}

export function PriceTable({ option, isOnly }: { option: CoursePriceOption; isOnly: boolean }) {
  const { t, format } = useTexts();
  const labelOf = useLabels();
  const what = [
    option.route === null ? null : labelOf('route', option.route),
    option.format === null ? null : labelOf('format', option.format).toLowerCase(),
  ].filter((part) => part !== null);
  const title =
    what.length === 0 || (isOnly && option.route === null)
      ? t('profile.cost.total')
      : t('profile.cost.totalFor', { what: what.join(', ') });

  return (
    <table className={styles.prices}>
      <caption className="visually-hidden">{title}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('profile.cost.item')}</th>
          <th scope="col">{t('profile.cost.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {option.lines.map((line, index) => (
          <tr key={`${line.phase}-${index}`}>
            <td>
              {t('profile.cost.line', {
                phase: labelOf('phase', line.phase),
                times: countOf(line),
                price: format.money(line.amountCents),
              })}
            </td>
            <td>{format.moneyRange(line.minCents, line.maxCents)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{title}</th>
          <td>{format.moneyRange(option.minCents, option.maxCents)}</td>
        </tr>
        {option.slidingScaleMinCents !== null && (
          <tr className={styles.sliding}>
            <td colSpan={2}>{t('profile.cost.sliding', { price: format.money(option.slidingScaleMinCents) })}</td>
          </tr>
        )}
      </tfoot>
    </table>
  );
}

const countOf = ({ countMin, countMax }: PriceLine): string =>
  countMin === countMax ? String(countMin) : `${countMin}–${countMax}`;

function PaymentDetail({ payments }: { payments: ListingResponse['payments'] }) {
  const { format } = useTexts();
  const labelOf = useLabels();
  const phases = format.list(payments.map(({ phase }) => labelOf('phase', phase).toLowerCase()));
  const notes = payments.flatMap(({ note }) => (note === null ? [] : [note]));
  return <span className={styles.detail}>{[phases, ...new Set(notes)].join('. ')}</span>;
}
