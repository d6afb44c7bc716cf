/** A new account: who one is, and how one wants to sign in. Then the code from the mail, on the same page. */
import { Anchor, Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { CodeInput } from '../../../lib/session/CodeInput.tsx';
import { PassphraseInput } from '../../../lib/session/PassphraseInput.tsx';
import { useAccount } from '../../../lib/session/session.ts';
import { useSigningIn } from '../../../lib/session/signing-in.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { Page } from '../../../ui/app/Page.tsx';

const kinds = ['APPLICANT', 'PROVIDER'] as const;
type Kind = (typeof kinds)[number];

export function Component() {
  const { t } = useTranslation(['portal', 'account']);
  const { language } = useLanguage();
  const account = useAccount();
  const [kind, setKind] = useState<Kind>('APPLICANT');
  const [hasPassphrase, setHasPassphrase] = useState(true);
  const signUp = useMutation({ mutationFn: account.signUp });
  const problemOf = useFieldProblem(signUp.error);

  if (signUp.isSuccess) return <CheckMail email={signUp.variables.email} />;
  return (
    <Page width="narrow" title={t('signUp.title')}>
      <Form
        onSubmit={(text) => {
          signUp.mutate({
            email: text('email'),
            kind,
            language,
            name: text('name'),
            ...(kind === 'PROVIDER' && { organizationName: text('organizationName') }),
            ...(hasPassphrase && { passphrase: text('passphrase') }),
          });
        }}
      >
        <Radio.Group
          label={t('signUp.who')}
          value={kind}
          onChange={(value) => {
            setKind(kinds.find((known) => known === value) ?? 'APPLICANT');
          }}
        >
          <Stack gap="xs" mt="xs">
            {kinds.map((value) => (
              <Radio key={value} value={value} label={t(`signUp.kinds.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {kind === 'PROVIDER' && (
          <TextInput
            name="organizationName"
            label={t('signUp.organization')}
            autoComplete="organization"
            required
            maxLength={200}
            error={problemOf('organizationName')}
          />
        )}
        <TextInput
          name="name"
          label={t('account:name')}
          description={t('account:nameHint')}
          autoComplete="name"
          required
          maxLength={120}
          error={problemOf('name')}
        />
        <TextInput
          name="email"
          type="email"
          label={t('account:email')}
          autoComplete="username"
          required
          maxLength={254}
          error={problemOf('email')}
        />
        <Radio.Group
          label={t('signUp.how')}
          value={hasPassphrase ? 'passphrase' : 'code'}
          onChange={(value) => {
            setHasPassphrase(value === 'passphrase');
          }}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="passphrase" label={t('signUp.withPassphrase')} />
            <Radio value="code" label={t('signUp.withCode')} />
          </Stack>
        </Radio.Group>
        {hasPassphrase ? (
          <PassphraseInput isNew error={problemOf('passphrase', t('account:passphraseWeak'))} />
        ) : (
          <Text size="sm">{t('signUp.codeNote')}</Text>
        )}
        <ProblemNotice error={signUp.error} />
        <Button type="submit" size="md" loading={signUp.isPending}>
          {t('signUp.submit')}
        </Button>
      </Form>
      <Group gap="xs">
        <Text>{t('signUp.have')}</Text>
        <Anchor component={Link} to="/account/sign-in">
          {t('signUp.signIn')}
        </Anchor>
      </Group>
    </Page>
  );
}

function CheckMail({ email }: { readonly email: string }) {
  const { t } = useTranslation(['portal', 'account']);
  const account = useAccount();
  const signedIn = useSigningIn();
  const verify = useMutation({ mutationFn: account.verify, onSuccess: signedIn });
  const wrong = t('account:signIn.wrongCode');
  return (
    <Page width="narrow" title={t('signUp.sentTitle')}>
      <Text role="status">{t('signUp.sent')}</Text>
      <Form
        label={t('signUp.codeTitle')}
        onSubmit={(text) => {
          verify.mutate({ email, code: text('code').replaceAll(' ', '') });
        }}
      >
        <CodeInput label={t('signUp.codeTitle')} />
        <ProblemNotice error={verify.error} words={{ wrongProof: wrong, gone: wrong, impossible: wrong }} />
        <Button type="submit" loading={verify.isPending}>
          {t('signUp.codeSubmit')}
        </Button>
      </Form>
    </Page>
  );
}
