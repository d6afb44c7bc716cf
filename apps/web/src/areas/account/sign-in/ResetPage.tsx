/** A new passphrase, by the link from the mail. The second step stays as it was. */
import { Anchor, Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { useMailToken } from '../../../lib/session/mail-token.ts';
import { PassphraseInput } from '../../../lib/session/PassphraseInput.tsx';
import { useAccount, usePlaces } from '../../../lib/session/session.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { Page } from '../../../ui/app/Page.tsx';

export function Component() {
  const { t } = useTranslation('account');
  const account = useAccount();
  const places = usePlaces();
  const token = useMailToken();
  const use = useMutation({ mutationFn: account.useReset });
  const problemOf = useFieldProblem(use.error);

  return (
    <Page width="narrow" title={t('reset.title')}>
      {use.isSuccess ? (
        <Text role="status">{t('reset.done')}</Text>
      ) : token === null ? (
        <Text>{t('reset.noToken')}</Text>
      ) : (
        <Form
          onSubmit={(text) => {
            use.mutate({ token, passphrase: text('passphrase') });
          }}
        >
          <Text>{t('reset.text')}</Text>
          <PassphraseInput isNew error={problemOf('passphrase', t('passphraseWeak'))} />
          <ProblemNotice error={use.error} words={{ gone: t('reset.gone') }} />
          <Button type="submit" size="md" loading={use.isPending}>
            {t('reset.submit')}
          </Button>
        </Form>
      )}
      <Anchor component={Link} to={use.isSuccess ? places.signIn : places.forgot}>
        {use.isSuccess ? t('signIn.title') : t('signIn.forgot')}
      </Anchor>
    </Page>
  );
}
