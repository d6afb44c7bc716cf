/** Confirms the address after signing up. Only the click counts: programs that open links in mails change nothing. */
import { Anchor, Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { problemName, problemStatus } from '../../../lib/problems/problem-words.ts';
import { useMailToken } from '../../../lib/session/mail-token.ts';
import { PassphraseInput } from '../../../lib/session/PassphraseInput.tsx';
import { useAccount } from '../../../lib/session/session.ts';
import { useSigningIn } from '../../../lib/session/signing-in.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { Page } from '../../../ui/app/Page.tsx';

export function Component() {
  const { t } = useTranslation(['portal', 'account']);
  const account = useAccount();
  const token = useMailToken();
  const signedIn = useSigningIn();
  const verify = useMutation({ mutationFn: account.verify, onSuccess: signedIn });
  // Another browser than the one that signed up: the passphrase shows that it is the same person.
  const isElsewhere = problemStatus(verify.error) === 409 || problemName(verify.error) === 'wrongProof';

  return (
    <Page width="narrow" title={t('verify.title')}>
      {token === null ? (
        <>
          <Text>{t('verify.noToken')}</Text>
          <Anchor component={Link} to="/account/sign-in">
            {t('signUp.signIn')}
          </Anchor>
        </>
      ) : (
        <Form
          onSubmit={(text) => {
            const passphrase = text('passphrase');
            verify.mutate({ token, ...(passphrase !== '' && { passphrase }) });
          }}
        >
          <Text role={isElsewhere ? 'alert' : undefined}>
            {isElsewhere ? t('verify.passphrase') : t('verify.text')}
          </Text>
          {isElsewhere && <PassphraseInput />}
          {!(isElsewhere && verify.variables?.passphrase === undefined) && (
            <ProblemNotice
              error={verify.error}
              words={{
                gone: t('verify.gone'),
                conflict: t('account:signIn.wrong'),
                wrongProof: t('account:signIn.wrong'),
              }}
            />
          )}
          <Button type="submit" size="md" loading={verify.isPending}>
            {t('verify.submit')}
          </Button>
        </Form>
      )}
    </Page>
  );
}
