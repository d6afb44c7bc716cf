/** Signing in by a code that comes by mail: ask for it, then type it. The mail also has a link. */
import { Button, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { CodeInput } from '../../../lib/session/CodeInput.tsx';
import { useAccount } from '../../../lib/session/session.ts';
import { useSigningIn } from '../../../lib/session/signing-in.ts';
import { Form } from '../../../ui/app/Form.tsx';

export function MailCode({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation('account');
  const { language } = useLanguage();
  const account = useAccount();
  const signedIn = useSigningIn();
  const send = useMutation({ mutationFn: account.sendCode });
  const use = useMutation({ mutationFn: account.useCode, onSuccess: signedIn });
  const { variables } = send;

  return (
    <>
      {send.isSuccess && variables ? (
        <Form
          onSubmit={(text) => {
            use.mutate({ email: variables.email, code: text('code'), confirm: true });
          }}
        >
          <Text role="status">{t('signIn.mailCodeSent')}</Text>
          <CodeInput label={t('signIn.codeFromMail')} />
          <ProblemNotice error={use.error} words={{ wrongProof: t('signIn.wrongCode'), gone: t('signIn.wrongCode') }} />
          <Button type="submit" size="md" loading={use.isPending}>
            {t('signIn.useCode')}
          </Button>
        </Form>
      ) : (
        <Form
          onSubmit={(text) => {
            send.mutate({ email: text('email'), language });
          }}
        >
          <TextInput name="email" type="email" label={t('email')} autoComplete="username" required maxLength={254} />
          <ProblemNotice error={send.error} />
          <Button type="submit" size="md" loading={send.isPending}>
            {t('signIn.mailCode')}
          </Button>
        </Form>
      )}
      <Button variant="subtle" onClick={onBack}>
        {t('signIn.withPassphrase')}
      </Button>
    </>
  );
}
