/** The first sign-in of staff: a passkey or an app with codes, and ten recovery codes to keep, before anything else. */
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { useAccount, usePlaces, useSessionOrNull } from '../../../lib/session/session.ts';
import { useSigningIn } from '../../../lib/session/signing-in.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { AddPasskey } from '../security/AddPasskey.tsx';
import { RecoveryCodes } from '../security/RecoveryCodes.tsx';
import { TotpSetup } from '../security/TotpSetup.tsx';

export function Component() {
  const { t } = useTranslation('account');
  const account = useAccount();
  const places = usePlaces();
  const session = useSessionOrNull();
  const signedIn = useSigningIn();
  const client = useQueryClient();
  const [codes, setCodes] = useState<readonly string[] | null>(null);

  // Once enrolled the session is another one; the codes stay on screen until they are kept.
  const goOn = async () => {
    client.clear();
    signedIn(await account.session());
  };
  const enrolled = (recoveryCodes: readonly string[] | null) => {
    if (recoveryCodes) setCodes(recoveryCodes);
    else void goOn();
  };

  if (!session) return <Navigate to={places.signIn} replace />;
  if (codes) {
    return (
      <Page title={t('security.recoveryTitle')}>
        <RecoveryCodes codes={codes} />
        <div>
          <Button
            size="md"
            onClick={() => {
              void goOn();
            }}
          >
            {t('security.recoveryKept')}
          </Button>
        </div>
      </Page>
    );
  }
  return (
    <Page title={t('enrolment.title')} lead={t('enrolment.text')}>
      <Section title={t('enrolment.passkeyTitle')} lead={t('enrolment.passkeyText')}>
        <AddPasskey onAdded={enrolled} />
      </Section>
      <Section title={t('enrolment.totpTitle')} lead={t('enrolment.totpText')}>
        <TotpSetup onDone={enrolled} />
      </Section>
    </Page>
  );
}
