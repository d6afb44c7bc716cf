/** A box that puts a team into the comparison. It belongs to the compare form by its `form` attribute. */
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { toggleChosen, useChosen } from '../compare/compare-choice.ts';
import { compareFormId, mostCompared } from '../compare/compare-state.ts';
import styles from './CompareBox.module.css';

export function CompareBox({ slug, name }: { slug: string; name: string }) {
  const { t } = useTexts();
  const chosen = useChosen();
  const isChosen = chosen.some((team) => team.slug === slug);
  return (
    <label className={styles.box}>
      <input
        type="checkbox"
        name="team"
        value={slug}
        form={compareFormId}
        aria-label={t('results.compare.addNamed', { name })}
        checked={isChosen}
        disabled={!isChosen && chosen.length >= mostCompared}
        onChange={() => {
          toggleChosen({ slug, name });
        }}
      />
      {t('results.compare.add')}
    </label>
  );
}
