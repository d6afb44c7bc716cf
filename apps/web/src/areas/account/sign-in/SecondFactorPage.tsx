/** The second step: a code from an app, or one of the recovery codes when the phone is lost. */
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { CodeInput } from '../../../lib/session/CodeInput.tsx';
import { useAccount, usePlaces, useSessionOrNull } from '../../../lib/session/session.ts';
import { useSigningIn, useWayOn } from '../../../lib/session/signing-in.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { Page } from '../../../ui/app/Page.tsx';

export function Component() {
  const { t } = useTranslation('account');
  const account = useAccount();
  const places = usePlaces();
  const session = useSessionOrNull();
  const signedIn = useSigningIn();
  const wayOn = useWayOn();
  const [hasLostPhone, setHasLostPhone] = useState(false);
  const prove = useMutation({ mutationFn: account.secondFactor, onSuccess: signedIn });

  if (!session) return <Navigate to={places.signIn} replace />;
  if (session.needs !== 'secondFactor') return <Navigate to={wayOn(session)} replace />;
  const wrong = t('secondFactor.wrong');
  return (
    <Page
      width="narrow"
      title={t('secondFactor.title')}
      lead={hasLostPhone ? t('secondFactor.recoveryHint') : t('secondFactor.text')}
    >
      <Form
        key={String(hasLostPhone)}
        onSubmit={(text) => {
          prove.mutate(hasLostPhone ? { recoveryCode: text('code') } : { code: text('code').replaceAll(' ', '') });
        }}
      >
        <CodeInput label={hasLostPhone ? t('secondFactor.recoveryCode') : t('code')} hasLetters={hasLostPhone} />
        <ProblemNotice error={prove.error} words={{ wrongProof: wrong, impossible: wrong }} />
        <Button type="submit" size="md" loading={prove.isPending}>
          {t('secondFactor.submit')}
        </Button>
      </Form>
      <Button
        variant="subtle"
        onClick={() => {
          prove.reset();
          setHasLostPhone(!hasLostPhone);
        }}
      >
        {hasLostPhone ? t('secondFactor.app') : t('secondFactor.recovery')}
      </Button>
    </Page>
  );
}
