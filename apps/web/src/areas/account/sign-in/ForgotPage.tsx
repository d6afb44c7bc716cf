/** Asks for a link to choose a new passphrase. The answer is the same whether the address is known or not. */
import { Anchor, Button, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useAccount, usePlaces } from '../../../lib/session/session.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { Page } from '../../../ui/app/Page.tsx';

export function Component() {
  const { t } = useTranslation('account');
  const { language } = useLanguage();
  const account = useAccount();
  const places = usePlaces();
  const send = useMutation({ mutationFn: account.sendReset });

  return (
    <Page width="narrow" title={t('forgot.title')}>
      {send.isSuccess ? (
        <Text role="status">{t('forgot.sent')}</Text>
      ) : (
        <Form
          onSubmit={(text) => {
            send.mutate({ email: text('email'), language });
          }}
        >
          <Text>{t('forgot.text')}</Text>
          <TextInput name="email" type="email" label={t('email')} autoComplete="username" required maxLength={254} />
          <ProblemNotice error={send.error} />
          <Button type="submit" size="md" loading={send.isPending}>
            {t('forgot.submit')}
          </Button>
        </Form>
      )}
      <Anchor component={Link} to={places.signIn}>
        {t('signIn.title')}
      </Anchor>
    </Page>
  );
}
