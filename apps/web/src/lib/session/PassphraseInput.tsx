/** A passphrase to type or paste, which can be looked at, and which password managers know. */
import { PasswordInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface PassphraseInputProps {
  readonly isNew?: boolean;
  readonly label?: string;
  readonly error?: ReactNode;
}

export function PassphraseInput({ isNew = false, label, error }: PassphraseInputProps) {
  const { t } = useTranslation(['account', 'app']);
  return (
    <PasswordInput
      name="passphrase"
      label={label ?? (isNew ? t('newPassphrase') : t('passphrase'))}
      description={isNew ? t('passphraseHint') : undefined}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      required
      minLength={isNew ? 8 : undefined}
      maxLength={200}
      error={error}
      visibilityToggleButtonProps={{ 'aria-label': t('app:reveal'), tabIndex: 0 }}
    />
  );
}
