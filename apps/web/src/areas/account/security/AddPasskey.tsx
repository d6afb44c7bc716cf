/** A name, a button, and the browser's own dialog: a new passkey. */
import { Button, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { canUsePasskeys, makePasskey, PasskeyRefused } from '../../../lib/session/passkeys.ts';
import { useAccount } from '../../../lib/session/session.ts';
import { Form } from '../../../ui/app/Form.tsx';

export function AddPasskey({ onAdded }: { readonly onAdded: (recoveryCodes: readonly string[] | null) => void }) {
  const { t } = useTranslation('account');
  const account = useAccount();
  const add = useMutation({
    mutationFn: async (label: string) => makePasskey(account, label),
    onSuccess: ({ recoveryCodes }) => {
      onAdded(recoveryCodes);
    },
  });

  if (!canUsePasskeys()) return <Text>{t('security.passkeyCannot')}</Text>;
  return (
    <Form
      label={t('security.passkeyAdd')}
      onSubmit={(text, form) => {
        add.mutate(text('label'), {
          onSuccess: () => {
            form.reset();
          },
        });
      }}
    >
      <TextInput
        name="label"
        label={t('security.passkeyLabel')}
        description={t('security.passkeyLabelHint')}
        defaultValue={t('security.passkeyUsual')}
        required
        maxLength={60}
        autoComplete="off"
      />
      {add.error instanceof PasskeyRefused ? (
        <Text role="alert">{t('security.passkeyFailed')}</Text>
      ) : (
        <ProblemNotice error={add.error} />
      )}
      <div>
        <Button type="submit" loading={add.isPending}>
          {t('security.passkeyAdd')}
        </Button>
      </div>
    </Form>
  );
}
