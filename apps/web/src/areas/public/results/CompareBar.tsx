/** Takes the chosen teams to the comparison; stays in view as soon as one is chosen. */
import type { SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { localized } from '../../../lib/i18n/language.ts';
import { Button } from '../../../ui/public/Button.tsx';
import { useChosen } from '../compare/compare-choice.ts';
import { compareFormId, comparePath } from '../compare/compare-state.ts';
import styles from './CompareBar.module.css';

export function CompareBar() {
  const { t, language, format } = useTexts();
  const navigate = useNavigate();
  const chosen = useChosen();

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void navigate(comparePath(chosen.map(({ slug }) => slug)));
  };

  return (
    <form
      id={compareFormId}
      method="get"
      action={localized(language, '/compare')}
      className={chosen.length > 0 ? `${styles.bar} ${styles.chosen}` : styles.bar}
      onSubmit={submit}
    >
      <p role="status">
        {chosen.length === 0 ? (
          t('results.compare.hint')
        ) : (
          <>
            <strong>{t('results.compare.chosen', { count: chosen.length })}</strong>{' '}
            {format.list(chosen.map(({ name }) => name))}
          </>
        )}
      </p>
      <Button type="submit" look={chosen.length > 1 ? 'main' : 'quiet'}>
        {t('results.compare.submit')}
      </Button>
    </form>
  );
}
