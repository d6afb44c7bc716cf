/** Sign in by passphrase, passkey, or, at the portal, a code by mail. */
import { Anchor, Button, Divider, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useSearchParams } from 'react-router';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import {
  canUsePasskeys,
  passkeyFromAutofill,
  PasskeyRefused,
  provePasskey,
  stopAutofill,
} from '../../../lib/session/passkeys.ts';
import { PassphraseInput } from '../../../lib/session/PassphraseInput.tsx';
import { placesOf } from '../../../lib/session/places.ts';
import { useDesk, useSessionOrNull } from '../../../lib/session/session.ts';
import { useSigningIn, useWayOn } from '../../../lib/session/signing-in.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { MailCode } from './MailCode.tsx';

export function Component() {
  const { t } = useTranslation(['account', 'app']);
  const { door, account } = useDesk();
  const places = placesOf(door);
  const session = useSessionOrNull();
  const signedIn = useSigningIn();
  const wayOn = useWayOn();
  const [search] = useSearchParams();
  const [isByMail, setIsByMail] = useState(false);
  const passphrase = useMutation({ mutationFn: account.signIn, onSuccess: signedIn });
  const passkey = useMutation({
    mutationFn: async () => account.signInWithPasskey(await provePasskey(account.passkeyChallenge)),
    onSuccess: signedIn,
  });
  const { mutate: finishAutofill } = useMutation({ mutationFn: account.signInWithPasskey, onSuccess: signedIn });

  useEffect(() => {
    let isGone = false;
    void passkeyFromAutofill(account).then((proof) => {
      if (proof && !isGone) finishAutofill(proof);
    });
    return () => {
      isGone = true;
      stopAutofill();
    };
  }, [account, finishAutofill]);

  if (session) return <Navigate to={wayOn(session)} replace />;
  return (
    <Page
      width="narrow"
      title={door === 'staff' ? t('signIn.staffTitle') : t('signIn.title')}
      {...(search.has('next') && { lead: t('signIn.ended') })}
    >
      {isByMail ? (
        <MailCode
          onBack={() => {
            setIsByMail(false);
          }}
        />
      ) : (
        <Form
          onSubmit={(text) => {
            passphrase.mutate({ email: text('email'), passphrase: text('passphrase') });
          }}
        >
          <TextInput
            name="email"
            type="email"
            label={t('email')}
            autoComplete="username webauthn"
            required
            maxLength={254}
          />
          <PassphraseInput />
          <ProblemNotice
            error={passphrase.error}
            words={{ wrongProof: t('signIn.wrong'), impossible: t('signIn.wrong') }}
          />
          <Button type="submit" size="md" loading={passphrase.isPending}>
            {t('signIn.submit')}
          </Button>
        </Form>
      )}
      <Divider label={t('app:or')} />
      <Stack gap="sm">
        {canUsePasskeys() && (
          <Button
            variant="default"
            size="md"
            loading={passkey.isPending}
            onClick={() => {
              passkey.mutate();
            }}
          >
            {t('signIn.passkey')}
          </Button>
        )}
        {passkey.error instanceof PasskeyRefused ? (
          <Text role="alert">{t('signIn.passkeyFailed')}</Text>
        ) : (
          <ProblemNotice error={passkey.error} words={{ wrongProof: t('signIn.passkeyFailed') }} />
        )}
        {door === 'portal' && !isByMail && (
          <Button
            variant="default"
            size="md"
            onClick={() => {
              setIsByMail(true);
            }}
          >
            {t('signIn.mailCode')}
          </Button>
        )}
        <Anchor component={Link} to={places.forgot}>
          {t('signIn.forgot')}
        </Anchor>
        {door === 'portal' ? (
          <Group gap="xs">
            <Text>{t('signIn.none')}</Text>
            <Anchor component={Link} to="/account/sign-up">
              {t('signIn.signUp')}
            </Anchor>
          </Group>
        ) : (
          <Text c="dimmed">{t('signIn.staffNone')}</Text>
        )}
      </Stack>
    </Page>
  );
}
