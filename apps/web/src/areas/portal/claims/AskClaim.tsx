/** The ways to one candidate: a code to a mailbox of its own, or a call to the number on the list. */
import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { useAskClaim, type Claimable } from './claims.queries.ts';

interface AskClaimProps {
  readonly candidate: Claimable;
  readonly onAsked: (words: string) => void;
}

export function AskClaim({ candidate: { id: candidateId, name, ways, mailDomain }, onAsked }: AskClaimProps) {
  const { t } = useTranslation('portal');
  const { language } = useLanguage();
  const ask = useAskClaim();
  const problemOf = useFieldProblem(ask.error);
  const begin = (way: Claimable['ways'][number], more: { email?: string }) => {
    const onSuccess = () => {
      onAsked(t(`claims.done.${way}`, { name }));
    };
    ask.mutate({ candidateId, way, language, ...more }, { onSuccess });
  };
  return (
    <Stack gap="xs">
      {ways.length === 0 && <Text>{t('claims.noWay')}</Text>}
      {ways.includes('DOMAIN_MAIL') && (
        <Form
          label={t('claims.mailFor', { name })}
          onSubmit={(text) => {
            begin('DOMAIN_MAIL', { email: text('email') });
          }}
        >
          <TextInput
            name="email"
            type="email"
            label={t('claims.mailbox', { domain: mailDomain ?? '' })}
            required
            maxLength={254}
            error={problemOf('email', t('claims.otherDomain', { domain: mailDomain ?? '' }))}
          />
          <div>
            <Button type="submit" loading={ask.isPending}>
              {t('claims.sendCode')}
            </Button>
          </div>
        </Form>
      )}
      {ways.includes('CALL_BACK') && (
        <div>
          <Button
            variant="default"
            loading={ask.isPending}
            aria-label={t('claims.callFor', { name })}
            onClick={() => {
              begin('CALL_BACK', {});
            }}
          >
            {t('claims.call')}
          </Button>
        </div>
      )}
      <ProblemNotice error={ask.error} />
    </Stack>
  );
}
