/** Accepts an invitation: look at it by a click, then choose name and passphrase. Staff set up their second step right after. */
import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { useMailToken } from '../../../lib/session/mail-token.ts';
import { PassphraseInput } from '../../../lib/session/PassphraseInput.tsx';
import { useAccount, useDesk, usePlaces, useSessionOrNull } from '../../../lib/session/session.ts';
import type { Acceptance, InvitationLook } from '../../../lib/session/session.types.ts';
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
  const { format } = useLanguage();
  const look = useMutation({ mutationFn: useAccount().lookAtInvitation });
  const { data } = look;

  if (!data) {
    return (
      <>
        <ProblemNotice error={look.error} words={{ gone: t('invitation.gone'), notFound: t('invitation.gone') }} />
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
  const roles = format.list(data.roles.map((role) => t(`roles.${role}`)));
  return (
    <Stack>
      <Text>
        {data.roles.length === 0
          ? t('invitation.memberText', { email: data.email })
          : t('invitation.text', { roles, email: data.email })}
      </Text>
      {data.hasAccount ? <JoinForm token={token} /> : <AcceptanceForm token={token} invited={data} />}
    </Stack>
  );
}

interface InvitedProps {
  readonly token: string;
  readonly invited: InvitationLook;
}

function AcceptanceForm({ token, invited }: InvitedProps) {
  const { t } = useTranslation('account');
  const { language } = useLanguage();
  const account = useAccount();
  const signedIn = useSigningIn();
  const accept = useMutation({
    mutationFn: async (acceptance: Acceptance) => {
      await account.acceptInvitation(acceptance);
      return account.session();
    },
    onSuccess: signedIn,
  });
  const problemOf = useFieldProblem(accept.error);

  return (
    <Form
      onSubmit={(text) => {
        accept.mutate({ token, passphrase: text('passphrase'), name: text('name'), language });
      }}
    >
      <KnownAddress email={invited.email} />
      <TextInput
        name="name"
        label={t('name')}
        description={t('nameHint')}
        autoComplete="name"
        defaultValue={invited.name ?? ''}
        required
        maxLength={120}
        error={problemOf('name')}
      />
      <PassphraseInput isNew error={problemOf('passphrase', t('passphraseWeak'))} />
      <ProblemNotice error={accept.error} words={{ gone: t('invitation.gone') }} />
      <Button type="submit" size="md" loading={accept.isPending}>
        {t('invitation.submit')}
      </Button>
    </Form>
  );
}

/** There is an account with this address: whoever is signed in to it joins by a click; anybody else signs in first. */
function JoinForm({ token }: { readonly token: string }) {
  const { t } = useTranslation('account');
  const { account, door } = useDesk();
  const places = usePlaces();
  const session = useSessionOrNull();
  const signedIn = useSigningIn();
  const join = useMutation({
    mutationFn: async () => {
      await account.joinByInvitation(token);
      return account.session();
    },
    onSuccess: signedIn,
  });

  if (door === 'staff') return <Text>{t('invitation.hasAccountStaff')}</Text>;
  if (!session) {
    return (
      <>
        <Text>{t('invitation.hasAccount')}</Text>
        <Anchor component={Link} to={places.signIn}>
          {t('signIn.title')}
        </Anchor>
      </>
    );
  }
  return (
    <>
      <ProblemNotice error={join.error} words={{ gone: t('invitation.gone') }} />
      <Button
        size="md"
        loading={join.isPending}
        onClick={() => {
          join.mutate();
        }}
      >
        {t('invitation.submit')}
      </Button>
    </>
  );
}
