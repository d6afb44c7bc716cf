/** The words of every table in the language of the page. */
import { useTranslation } from 'react-i18next';

export function useTableTexts(empty?: string) {
  const { t } = useTranslation('app');
  return {
    empty: empty ?? t('table.empty'),
    columns: t('table.columns'),
    more: t('table.more'),
    rows: (shown: number) => t('table.rows', { shown }),
  };
}
