/** Accepts an invitation: look at it by a click, then choose name and passphrase. Staff set up their second step right after. */
import { Button, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { useMailToken } from '../../../lib/session/mail-token.ts';
import { PassphraseInput } from '../../../lib/session/PassphraseInput.tsx';
import { useAccount } from '../../../lib/session/session.ts';
import { useSigningIn } from '../../../lib/session/signing-in.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { KnownAddress } from '../../../ui/app/KnownAddress.tsx';
import { Page } from '../../../ui/app/Page.tsx';

export function Component() {
  const { t } = useTranslation('account');
  const token = useMailToken();
  return (
    <Page width="narrow" title={t('invitation.title')}>
      {token === null ? <Text>{t('invitation.noToken')}</Text> : <Invitation token={token} />}
    </Page>
  );
}

function Invitation({ token }: { readonly token: string }) {
  const { t } = useTranslation('account');
  const { language, format } = useLanguage();
  const account = useAccount();
  const signedIn = useSigningIn();
  const look = useMutation({ mutationFn: account.lookAtInvitation });
  const accept = useMutation({ mutationFn: account.acceptInvitation, onSuccess: signedIn });
  const problemOf = useFieldProblem(accept.error);
  const gone = { gone: t('invitation.gone'), notFound: t('invitation.gone') };
  const { data } = look;

  if (!data) {
    return (
      <>
        <ProblemNotice error={look.error} words={gone} />
        <Button
          size="md"
          loading={look.isPending}
          onClick={() => {
            look.mutate(token);
          }}
        >
          {t('invitation.look')}
        </Button>
      </>
    );
  }
  return (
    <Form
      onSubmit={(text) => {
        accept.mutate({ token, passphrase: text('passphrase'), name: text('name'), language });
      }}
    >
      <Text>
        {t('invitation.text', { roles: format.list(data.roles.map((role) => t(`roles.${role}`))), email: data.email })}
      </Text>
      <KnownAddress email={data.email} />
      <TextInput
        name="name"
        label={t('name')}
        description={t('nameHint')}
        autoComplete="name"
        defaultValue={data.name ?? ''}
        required
        maxLength={120}
        error={problemOf('name')}
      />
      <PassphraseInput isNew error={problemOf('passphrase', t('passphraseWeak'))} />
      <ProblemNotice error={accept.error} words={gone} />
      <Button type="submit" size="md" loading={accept.isPending}>
        {t('invitation.submit')}
      </Button>
    </Form>
  );
}
