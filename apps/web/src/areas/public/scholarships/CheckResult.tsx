/** What the rules say, line by line; what to have at hand where it is a yes, and three other ways where it is a no. */
import type { Eligibility } from '@open-window/domain/eligibility.ts';
import { wordsOfLine } from '@open-window/domain/eligibility-words.ts';
import { Trans } from 'react-i18next';
import { Link } from 'react-router';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { BeginLink } from './BeginLink.tsx';
import styles from './ScholarshipsPage.module.css';

interface CheckResultProps {
  readonly eligibility: Eligibility;
  readonly state: string;
  /** Somewhere people may begin now. */
  readonly mayBegin: boolean;
}

export function CheckResult({ eligibility: { result, lines }, state, mayBegin }: CheckResultProps) {
  const { t, language } = useTexts();
  return (
    <section className={styles.result}>
      <h2>{t(`scholarships.check.result.${result}`)}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line.rule.rule}>{wordsOfLine(line)[language]}</li>
        ))}
      </ul>
      {result === 'NOT_ELIGIBLE' ? <OtherWays state={state} /> : <AtHand />}
      {result !== 'NOT_ELIGIBLE' && mayBegin && <BeginLink />}
    </section>
  );
}

const atHand = ['income', 'card', 'care', 'time'] as const;

function AtHand() {
  const { t } = useTexts();
  return (
    <>
      <p>{t('scholarships.check.notPromise')}</p>
      <h3>{t('scholarships.check.have.title')}</h3>
      <ul>
        {atHand.map((item) => (
          <li key={item}>{t(`scholarships.check.have.items.${item}`)}</li>
        ))}
      </ul>
      <p>{t('scholarships.check.have.noStory')}</p>
    </>
  );
}

function OtherWays({ state }: { readonly state: string }) {
  const { t } = useTexts();
  const to = (filter: Readonly<Record<string, string>>) =>
    `/directory?${new URLSearchParams({ state, ...filter }).toString()}`;
  return (
    <>
      <h3>{t('scholarships.check.else.title')}</h3>
      <ul>
        <li>
          <Trans
            t={t}
            i18nKey="scholarships.check.else.teams"
            components={{
              scholarship: <Link to={to({ scholarship: 'true' })} />,
              sliding: <Link to={to({ payment: 'SS' })} />,
            }}
          />
        </li>
        <li>
          <Trans
            t={t}
            i18nKey="scholarships.check.else.insurance"
            components={{ insured: <Link to={to({ payment: 'PI' })} /> }}
          />
        </li>
        <li>{t('scholarships.check.else.local')}</li>
      </ul>
      <p>{t('scholarships.check.else.crisis')}</p>
    </>
  );
}

export function TooYoung() {
  const { t } = useTexts();
  return (
    <section className={styles.result}>
      <h2>{t('scholarships.check.young.title')}</h2>
      <p>{t('scholarships.check.young.text')}</p>
      <p>{t('scholarships.check.young.more')}</p>
    </section>
  );
}
