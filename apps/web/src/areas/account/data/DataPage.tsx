/** One's own data: get all of it, agree and take back, delete the account. */
import { useTranslation } from 'react-i18next';
import { Page } from '../../../ui/app/Page.tsx';
import { ConsentSection } from './ConsentSection.tsx';
import { ErasureSection } from './ErasureSection.tsx';
import { ExportSection } from './ExportSection.tsx';
import { RequestSection } from './RequestSection.tsx';

export function Component() {
  const { t } = useTranslation('account');
  return (
    <Page title={t('data.title')}>
      <ExportSection />
      <RequestSection />
      <ConsentSection />
      <ErasureSection />
    </Page>
  );
}
