/** The sheet of questions to print and take along, with room for notes. */
import { Link, useLoaderData } from 'react-router';
import type { PageHandle } from '../../../lib/head.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useIsTakenOver } from '../../../lib/taken-over.ts';
import { Button } from '../../../ui/public/Button.tsx';
import { Icon } from '../../../ui/public/Icon.tsx';
import { Gone } from '../problems/Gone.tsx';
import { goneHead, Missing, missingHead } from '../problems/Missing.tsx';
import type { loader, Profile } from './profile.loader.ts';
import { questionsFor, type Question } from './questions.ts';
import styles from './QuestionsPage.module.css';

export { loader } from './profile.loader.ts';

export const handle: PageHandle<Profile> = {
  head: ({ data, t }) => {
    if (data.kind === 'gone') return goneHead(t);
    if (data.kind === 'missing') return missingHead(t);
    const { name, slug } = data.listing;
    return {
      title: t('questions.head.title', { name }),
      description: t('questions.head.description', { name }),
      canonicalPath: `/directory/${slug}/questions`,
      isIndexed: false,
    };
  },
};

export function Component() {
  const profile = useLoaderData<typeof loader>() as Profile;
  const { t } = useTexts();
  const mayPrint = useIsTakenOver();
  if (profile.kind === 'gone') return <Gone alternatives={profile.alternatives} />;
  if (profile.kind === 'missing') return <Missing />;

  const { name, slug } = profile.listing;
  const { open, everyone } = questionsFor(profile.listing);
  return (
    <div className={styles.page}>
      <p className="screen-only">
        <Link to={`/directory/${slug}`}>← {t('questions.back', { name })}</Link>
      </p>
      <h1>{t('questions.title')}</h1>
      <p className={styles.of}>{t('questions.of', { name })}</p>
      <p className="screen-only">{t('questions.intro')}</p>
      {mayPrint && (
        <p>
          <Button
            onClick={() => {
              window.print();
            }}
          >
            <Icon name="print" /> {t('questions.print')}
          </Button>
        </p>
      )}
      <noscript>
        <p className="screen-only">{t('questions.noPrint')}</p>
      </noscript>
      {open.length > 0 && <QuestionList title={t('questions.openFacts')} questions={open} />}
      <QuestionList title={t('questions.everyone')} questions={everyone} />
    </div>
  );
}

function QuestionList({ title, questions }: { title: string; questions: readonly Question[] }) {
  const { t } = useTexts();
  return (
    <section>
      <h2>{title}</h2>
      <ol className={styles.list}>
        {questions.map((question) => (
          <li key={question}>{t(`questions.list.${question}`)}</li>
        ))}
      </ol>
    </section>
  );
}
