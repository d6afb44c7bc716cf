/** A box that puts a team into the comparison. It belongs to the compare form by its `form` attribute. */
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { compareFormId } from '../compare/compare-state.ts';
import styles from './CompareBox.module.css';

export function CompareBox({ slug, name }: { slug: string; name: string }) {
  const { t } = useTexts();
  return (
    <label className={styles.box}>
      <input
        type="checkbox"
        name="team"
        value={slug}
        form={compareFormId}
        aria-label={t('results.compare.addNamed', { name })}
      />
      {t('results.compare.add')}
    </label>
  );
}
