/** Moves the account to a new address, by the link that was sent there. */
import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useMailToken } from '../../../lib/session/mail-token.ts';
import { useAccount } from '../../../lib/session/session.ts';
import { Page } from '../../../ui/app/Page.tsx';

export function Component() {
  const { t } = useTranslation('portal');
  const account = useAccount();
  const token = useMailToken();
  const use = useMutation({ mutationFn: account.useEmailChange });

  return (
    <Page width="narrow" title={t('email.title')}>
      {use.isSuccess ? (
        <Text role="status">{t('email.done')}</Text>
      ) : token === null ? (
        <Text>{t('verify.noToken')}</Text>
      ) : (
        <Stack>
          <Text>{t('email.text')}</Text>
          <ProblemNotice error={use.error} words={{ gone: t('email.gone') }} />
          <Button
            size="md"
            loading={use.isPending}
            onClick={() => {
              use.mutate(token);
            }}
          >
            {t('email.submit')}
          </Button>
        </Stack>
      )}
      <Anchor component={Link} to="/account/sign-in">
        {t('signUp.signIn')}
      </Anchor>
    </Page>
  );
}
