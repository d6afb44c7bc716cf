/** What the product does by itself. */
import { useTranslation } from 'react-i18next';
import { Page } from '../../../ui/app/Page.tsx';

export function Component() {
  const { t } = useTranslation('staff');
  return <Page title={t('jobs.title')} lead={t('jobs.text')} width="full" />;
}
