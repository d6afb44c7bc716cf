/** Asks once more who it is before something that matters; the request that asked then goes on by itself. */
import { Anchor, Button, Group, Modal, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import type { ElevationProof } from '../../../lib/session/account-api.ts';
import { CodeInput } from '../../../lib/session/CodeInput.tsx';
import { canUsePasskeys, PasskeyRefused, provePasskey } from '../../../lib/session/passkeys.ts';
import { PassphraseInput } from '../../../lib/session/PassphraseInput.tsx';
import { sessionKey, useDesk, usePlaces, useSessionOrNull } from '../../../lib/session/session.ts';
import { Form } from '../../../ui/app/Form.tsx';

export function ElevationDialog() {
  const { t } = useTranslation(['app', 'account']);
  const { account, elevation } = useDesk();
  const places = usePlaces();
  const session = useSessionOrNull();
  const client = useQueryClient();
  const isAsking = useSyncExternalStore(elevation.subscribe, elevation.isAsking);
  const [isByCode, setIsByCode] = useState(false);
  const prove = useMutation({
    mutationFn: async (proof: ElevationProof | 'passkey') =>
      account.elevate(proof === 'passkey' ? await provePasskey(account.elevationChallenge) : proof),
    onSuccess: async () => {
      elevation.settle(true);
      await client.invalidateQueries({ queryKey: sessionKey });
    },
  });
  const wrong = isByCode ? t('account:secondFactor.wrong') : t('problems.wrongSignIn');

  const leave = () => {
    prove.reset();
    elevation.settle(false);
  };

  return (
    <Modal
      opened={isAsking}
      onClose={leave}
      title={t('elevation.title')}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <Form
        key={String(isByCode)}
        onSubmit={(text) => {
          prove.mutate(isByCode ? { code: text('code').replaceAll(' ', '') } : { passphrase: text('passphrase') });
        }}
      >
        <Text>{t('elevation.text')}</Text>
        {isByCode ? <CodeInput label={t('elevation.code')} /> : <PassphraseInput label={t('elevation.passphrase')} />}
        {prove.error instanceof PasskeyRefused ? (
          <Text role="alert">{t('account:signIn.passkeyFailed')}</Text>
        ) : (
          <ProblemNotice error={prove.error} words={{ wrongProof: wrong, reauthRequired: wrong, impossible: wrong }} />
        )}
        <Button type="submit" loading={prove.isPending}>
          {t('elevation.confirm')}
        </Button>
        <Group>
          {canUsePasskeys() && (
            <Button
              variant="default"
              onClick={() => {
                prove.mutate('passkey');
              }}
            >
              {t('elevation.passkey')}
            </Button>
          )}
          <Button
            variant="subtle"
            onClick={() => {
              prove.reset();
              setIsByCode(!isByCode);
            }}
          >
            {isByCode ? t('elevation.withPassphrase') : t('elevation.withCode')}
          </Button>
        </Group>
        {session?.strength === 'CODE' && (
          <Text>
            {t('elevation.mailOnly')}{' '}
            <Anchor component={Link} to={places.security} onClick={leave}>
              {t('elevation.addPasskey')}
            </Anchor>
          </Text>
        )}
      </Form>
    </Modal>
  );
}
