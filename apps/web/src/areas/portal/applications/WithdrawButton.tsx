/** Takes an application back, once it is asked whether that is meant. */
import { useTranslation } from 'react-i18next';
import { SureButton } from '../teams/SureButton.tsx';
import { useWithdraw } from './applications.queries.ts';

interface WithdrawButtonProps {
  readonly id: string;
  readonly revision: number;
}

export function WithdrawButton({ id, revision }: WithdrawButtonProps) {
  const { t } = useTranslation('portal');
  const withdraw = useWithdraw(id);
  return (
    <SureButton
      variant="default"
      label={t('applications.withdraw')}
      text={t('applications.withdrawText')}
      error={withdraw.error}
      isPending={withdraw.isPending}
      onSure={(close) => {
        withdraw.mutate(revision, { onSuccess: close });
      }}
    />
  );
}
