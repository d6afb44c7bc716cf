/** The way to begin, or to go on writing. */
import { localized } from '../../../lib/i18n/language.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { buttonClass } from '../../../ui/public/Button.tsx';

export function BeginLink() {
  const { t, language } = useTexts();
  return (
    <p>
      <a className={buttonClass()} href={localized(language, '/account/applications')}>
        {t('scholarships.apply')}
      </a>
    </p>
  );
}
