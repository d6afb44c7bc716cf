/** The checklist as it is in use, and our own figures, below the words about how we vet. Plain elements: it is read without JavaScript too. */
import type { Schema } from '@open-window/contract/client.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import styles from './Blocks.module.css';
import { vettingWords } from './vetting-words.ts';

type Vetting = Schema['HowWeVetResponse'];
type Criterion = Vetting['criteria'][number];
type Figure = Vetting['figures']['teamsVetted'];

export function VettingFacts({ vetting }: { readonly vetting: Vetting }) {
  const { language, format } = useTexts();
  const labelOf = useLabels();
  const words = vettingWords[language];
  const groups = Map.groupBy(vetting.criteria, ({ group }) => group);
  const { asOf, ...figures } = vetting.figures;

  return (
    <>
      <section id="whole-list" aria-labelledby="whole-list-title">
        <h2 id="whole-list-title">{words.criteria}</h2>
        <p>{words.version(vetting.version)}</p>
        {[...groups].map(([group, criteria]) => (
          <details key={group}>
            <summary>
              {labelOf('checkGroup', group)} ({criteria.length})
            </summary>
            <ul>
              {criteria.map((one) => (
                <li key={one.item}>
                  {language === 'es' ? one.titleEs : one.titleEn}: {words.scopes[one.scope]}, {validityOf(one, words)};{' '}
                  {words.blocks[one.blocks]}.
                </li>
              ))}
            </ul>
          </details>
        ))}
      </section>
      <section id="own-figures" aria-labelledby="own-figures-title">
        <h2 id="own-figures-title">{words.figures}</h2>
        <dl className={styles.terms}>
          {(Object.keys(figures) as (keyof typeof figures)[]).map((name) => (
            <div key={name}>
              <dt>{words.names[name]}</dt>
              <dd>{figureOf(figures[name], words, (value) => format.number(value))}</dd>
            </div>
          ))}
        </dl>
        <p>{words.asOf(format.day(asOf))}</p>
      </section>
    </>
  );
}

type Words = (typeof vettingWords)['en'];

const validityOf = ({ validMonths, validDays }: Criterion, words: Words): string =>
  validMonths !== null ? words.months(validMonths) : validDays !== null ? words.days(validDays) : words.forGood;

const figureOf = ({ value, of }: Figure, words: Words, written: (value: number) => string): string => {
  if (of === 0) return words.notMeasured;
  return value === null || of === null ? words.tooFew : words.of(written(value), written(of));
};
