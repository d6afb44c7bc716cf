/** A new passphrase; it ends all other sessions. */
import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { PassphraseInput } from '../../../lib/session/PassphraseInput.tsx';
import { useAccount, useSession } from '../../../lib/session/session.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { KnownAddress } from '../../../ui/app/KnownAddress.tsx';
import { Section } from '../../../ui/app/Section.tsx';

export function PassphraseSection() {
  const { t } = useTranslation('account');
  const account = useAccount();
  const { email } = useSession();
  const change = useMutation({ mutationFn: account.changePassphrase });
  const problemOf = useFieldProblem(change.error);

  return (
    <Section title={t('security.passphraseTitle')} lead={t('security.passphraseText')}>
      <Form
        label={t('security.passphraseTitle')}
        onSubmit={(text, form) => {
          change.mutate(text('passphrase'), {
            onSuccess: () => {
              form.reset();
            },
          });
        }}
      >
        <KnownAddress email={email ?? ''} />
        <PassphraseInput isNew error={problemOf('passphrase', t('passphraseWeak'))} />
        <ProblemNotice error={change.error} />
        <div>
          <Button type="submit" loading={change.isPending}>
            {t('security.passphraseSubmit')}
          </Button>
        </div>
        <Text role="status">{change.isSuccess && t('security.passphraseDone')}</Text>
      </Form>
    </Section>
  );
}
