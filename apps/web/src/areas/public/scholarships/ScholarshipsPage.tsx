/** Which scholarships there are, whether one can apply, and the way to the check. */
import { Link, useLoaderData } from 'react-router';
import type { Scholarship } from '../../../lib/directory.types.ts';
import type { PageHandle } from '../../../lib/head.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { buttonClass } from '../../../ui/public/Button.tsx';
import styles from './ScholarshipsPage.module.css';
import { BeginLink } from './BeginLink.tsx';
import { type loader, policyOf, takesPeople } from './scholarships.loader.ts';
import { TellMe } from './TellMe.tsx';

export { action } from './interest.action.ts';
export { loader } from './scholarships.loader.ts';

export const handle: PageHandle = {
  head: ({ t }) => ({
    title: t('scholarships.head.title'),
    description: t('scholarships.head.description'),
    canonicalPath: '/scholarships',
  }),
};

export function Component() {
  const programs = useLoaderData<typeof loader>();
  const { t } = useTexts();
  return (
    <div className={styles.page}>
      <h1>{t('scholarships.title')}</h1>
      <p className={styles.lead}>{t('scholarships.lead')}</p>
      {programs.length === 0 && <p>{t('scholarships.none')}</p>}
      {programs.map((program) => (
        <Program key={program.code} program={program} />
      ))}
      {policyOf(programs) !== null && (
        <p>
          <Link className={buttonClass()} to="/scholarships/check">
            {t('scholarships.checkLink')}
          </Link>
        </p>
      )}
    </div>
  );
}

function Program({ program }: { readonly program: Scholarship }) {
  const { t, language } = useTexts();
  return (
    <section aria-labelledby={program.code} className={styles.program}>
      <h2 id={program.code}>{program.name[language]}</h2>
      <p>{program.description[language]}</p>
      <ul>
        {program.rounds.map((round, at) => (
          <li key={at}>
            <Round round={round} />
          </li>
        ))}
      </ul>
      {takesPeople(program.rounds) && <BeginLink />}
      {program.rounds.some(({ intake }) => intake === 'NOT_YET') && <TellMe code={program.code} />}
      <p>{t('scholarships.write', { contact: program.contact })}</p>
    </section>
  );
}

function Round({
  round: { intake, from, until, languages, policy },
}: {
  readonly round: Scholarship['rounds'][number];
}) {
  const { t, format } = useTexts();
  const labelOf = useLabels();
  // The server does not know where the reader is, so the zone is one and is named.
  const inUtc = (instant: string) => ({ day: format.day(instant.slice(0, 10)), time: instant.slice(11, 16) });
  return (
    <>
      <strong>{t(`scholarships.rounds.${intake}`)}</strong> {from !== null && t('scholarships.from', inUtc(from))}{' '}
      {until !== null && t('scholarships.until', inUtc(until))}{' '}
      {intake !== 'CLOSED' &&
        t('scholarships.languages', { languages: format.list(languages.map((code) => labelOf('language', code))) })}
      {policy && <span className={styles.rules}>{t('scholarships.rules', policy)}</span>}
    </>
  );
}
