/** Might I qualify? Asked and answered in the page alone, by the very rules of the round: nothing is sent, and nothing is kept. */
import { type Eligibility, eligibilityOf } from '@open-window/domain/eligibility.ts';
import type { ScholarshipPolicy } from '@open-window/domain/scholarship-policy.ts';
import { useRef, useState } from 'react';
import { Link, useLoaderData } from 'react-router';
import type { PageHandle } from '../../../lib/head.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { CheckForm } from './CheckForm.tsx';
import { CheckResult, TooYoung } from './CheckResult.tsx';
import { type CheckQuestion, factsOf, type Typed, untouched } from './check-facts.ts';
import { Limits } from './Limits.tsx';
import styles from './ScholarshipsPage.module.css';
import { type loader, policyOf, takesPeople } from './scholarships.loader.ts';

export { loader } from './scholarships.loader.ts';

export const handle: PageHandle = {
  head: ({ t }) => ({
    title: t('scholarships.check.head.title'),
    description: t('scholarships.check.head.description'),
    canonicalPath: '/scholarships/check',
  }),
};

export function Component() {
  const programs = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const policy = policyOf(programs);
  return (
    <div className={styles.page}>
      <p className="screen-only">
        <Link to="/scholarships">← {t('scholarships.title')}</Link>
      </p>
      <h1>{t('scholarships.check.title')}</h1>
      {policy === null ? (
        <p>{t('scholarships.none')}</p>
      ) : (
        <Check policy={policy} mayBegin={takesPeople(programs.flatMap(({ rounds }) => rounds))} />
      )}
    </div>
  );
}

type Answer =
  { readonly is: 'young' } | { readonly is: 'told'; readonly typed: Typed; readonly eligibility: Eligibility };

/** Of the rules of a round only those that somebody can answer here; what only we know is looked at when they apply. */
const asked: ReadonlySet<string> = new Set(['AGE', 'RESIDENCE', 'INCOME']);

function Check({ policy, mayBegin }: { readonly policy: ScholarshipPolicy; readonly mayBegin: boolean }) {
  const { t } = useTexts();
  const [typed, setTyped] = useState(untouched);
  const [missing, setMissing] = useState<readonly CheckQuestion[]>([]);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const result = useRef<HTMLDivElement>(null);
  const today = new Date().toISOString().slice(0, 10);
  const leastAge = policy.rules.find((rule) => rule.rule === 'AGE')?.atLeast ?? 0;

  const look = () => {
    const read = factsOf(typed);
    const { age } = 'facts' in read ? read.facts : {};
    setMissing('missing' in read ? read.missing : []);
    if ('missing' in read) {
      // The fields are named by their questions; the words beside the first are read out with it.
      const [first = ''] = read.missing;
      setTimeout(() => document.getElementById(first)?.focus());
      return;
    }
    const isYoung = age !== undefined && age < leastAge;
    if (isYoung) setTyped(untouched);
    const rules = policy.rules.filter(({ rule }) => asked.has(rule));
    setAnswer(isYoung ? { is: 'young' } : { is: 'told', typed, eligibility: eligibilityOf(rules, read.facts, today) });
    setTimeout(() => result.current?.focus());
  };

  return (
    <>
      <p className={styles.lead}>{t('scholarships.check.lead')}</p>
      <CheckForm
        typed={typed}
        missing={missing}
        onType={(change) => {
          setTyped({ ...typed, ...change });
          setAnswer(null);
        }}
        onLook={look}
      />
      <div ref={result} tabIndex={-1}>
        {answer?.is === 'young' && <TooYoung />}
        {answer?.is === 'told' && (
          <CheckResult eligibility={answer.eligibility} state={answer.typed.state} mayBegin={mayBegin} />
        )}
      </div>
      <Limits policy={policy} today={today} />
    </>
  );
}
