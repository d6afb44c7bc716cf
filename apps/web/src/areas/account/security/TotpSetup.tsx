/** An app with codes: a picture to scan, the same as text, and one code to prove that it works. */
import { Button, Code, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { CodeInput } from '../../../lib/session/CodeInput.tsx';
import { useAccount } from '../../../lib/session/session.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { QrPicture } from '../../../ui/app/QrPicture.tsx';

export function TotpSetup({ onDone }: { readonly onDone: (recoveryCodes: readonly string[] | null) => void }) {
  const { t } = useTranslation('account');
  const account = useAccount();
  const begin = useMutation({ mutationFn: account.beginTotp });
  const confirm = useMutation({
    mutationFn: account.confirmTotp,
    onSuccess: ({ recoveryCodes }) => {
      onDone(recoveryCodes);
    },
  });
  const wrong = t('security.totpWrong');
  const { data: totp } = begin;

  if (!totp) {
    return (
      <Stack align="flex-start">
        <ProblemNotice error={begin.error} />
        <Button
          loading={begin.isPending}
          onClick={() => {
            begin.mutate();
          }}
        >
          {t('security.totpBegin')}
        </Button>
      </Stack>
    );
  }
  return (
    <Form
      label={t('security.totpTitle')}
      onSubmit={(text) => {
        confirm.mutate(text('code').replaceAll(' ', ''));
      }}
    >
      <Text>{t('security.totpScan')}</Text>
      <QrPicture text={totp.otpauthUri} label={t('security.totpPicture')} />
      <Code block fz="md" aria-label={t('security.totpSecret')}>
        {totp.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}
      </Code>
      <Text>{t('security.totpThen')}</Text>
      <CodeInput label={t('code')} />
      <ProblemNotice
        error={confirm.error}
        words={{ wrongProof: wrong, impossible: wrong, conflict: wrong, refused: wrong }}
      />
      <div>
        <Button type="submit" loading={confirm.isPending}>
          {t('security.totpConfirm')}
        </Button>
      </div>
    </Form>
  );
}
