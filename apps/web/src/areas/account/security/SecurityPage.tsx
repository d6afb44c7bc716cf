/** Passphrase, passkeys, codes from an app, recovery codes: all that proves who one is. */
import { useTranslation } from 'react-i18next';
import { Page } from '../../../ui/app/Page.tsx';
import { PassphraseSection } from './PassphraseSection.tsx';
import { PasskeysSection } from './PasskeysSection.tsx';
import { RecoverySection } from './RecoverySection.tsx';
import { TotpSection } from './TotpSection.tsx';

export function Component() {
  const { t } = useTranslation('account');
  return (
    <Page title={t('security.title')}>
      <PasskeysSection />
      <TotpSection />
      <RecoverySection />
      <PassphraseSection />
    </Page>
  );
}
