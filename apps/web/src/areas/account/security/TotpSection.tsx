/** Codes from an app: on, or off again. */
import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useAccount } from '../../../lib/session/session.ts';
import { Section } from '../../../ui/app/Section.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { TotpSetup } from './TotpSetup.tsx';

export function TotpSection() {
  const { t } = useTranslation('account');
  const account = useAccount();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [isOn, setIsOn] = useState(false);
  const remove = useMutation({
    mutationFn: account.removeTotp,
    onSuccess: () => {
      setIsOn(false);
      setCodes(null);
    },
  });

  return (
    <Section title={t('security.totpTitle')} lead={t('security.totpText')}>
      <Text role="status">
        {isOn && t('security.totpDone')}
        {remove.isSuccess && !isOn && t('security.totpRemoved')}
      </Text>
      {codes && <RecoveryCodes codes={codes} />}
      {!isOn && (
        <TotpSetup
          onDone={(recoveryCodes) => {
            setIsOn(true);
            setCodes(recoveryCodes);
          }}
        />
      )}
      <ProblemNotice error={remove.error} />
      <Group>
        <Button
          variant="default"
          loading={remove.isPending}
          onClick={() => {
            remove.mutate();
          }}
        >
          {t('security.totpRemove')}
        </Button>
      </Group>
    </Section>
  );
}
