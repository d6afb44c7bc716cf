/** Ten new recovery codes; the old ones end. */
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useAccount } from '../../../lib/session/session.ts';
import { Section } from '../../../ui/app/Section.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

export function RecoverySection() {
  const { t } = useTranslation('account');
  const account = useAccount();
  const make = useMutation({ mutationFn: account.newRecoveryCodes });
  return (
    <Section title={t('security.recoveryTitle')} lead={`${t('security.recoveryText')} ${t('security.recoveryNewAsk')}`}>
      {make.data?.recoveryCodes && <RecoveryCodes codes={make.data.recoveryCodes} />}
      <ProblemNotice error={make.error} />
      <div>
        <Button
          variant="default"
          loading={make.isPending}
          onClick={() => {
            make.mutate();
          }}
        >
          {t('security.recoveryNew')}
        </Button>
      </div>
    </Section>
  );
}
