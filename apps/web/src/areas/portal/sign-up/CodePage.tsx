/** Signs in by the link from a mail, by a click; in another browser than the one that asked, only after one more yes. */
import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { problemStatus } from '../../../lib/problems/problem-words.ts';
import { useMailToken } from '../../../lib/session/mail-token.ts';
import { useAccount } from '../../../lib/session/session.ts';
import { useSigningIn } from '../../../lib/session/signing-in.ts';
import { Page } from '../../../ui/app/Page.tsx';

export function Component() {
  const { t } = useTranslation('portal');
  const account = useAccount();
  const token = useMailToken();
  const signedIn = useSigningIn();
  const use = useMutation({ mutationFn: account.useCode, onSuccess: signedIn });
  const isElsewhere = problemStatus(use.error) === 409;

  return (
    <Page width="narrow" title={t('code.title')}>
      {token === null ? (
        <>
          <Text>{t('verify.noToken')}</Text>
          <Anchor component={Link} to="/account/sign-in">
            {t('signUp.signIn')}
          </Anchor>
        </>
      ) : (
        <Stack>
          <Text role={isElsewhere ? 'alert' : undefined}>{isElsewhere ? t('code.other') : t('code.text')}</Text>
          {!isElsewhere && <ProblemNotice error={use.error} words={{ gone: t('code.gone') }} />}
          <Button
            size="md"
            loading={use.isPending}
            onClick={() => {
              use.mutate({ token, ...(isElsewhere && { confirm: true }) });
            }}
          >
            {isElsewhere ? t('code.confirm') : t('code.submit')}
          </Button>
        </Stack>
      )}
    </Page>
  );
}
