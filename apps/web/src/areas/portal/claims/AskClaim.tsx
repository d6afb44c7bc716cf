/** The ways to one candidate: a code to a mailbox of its own, a call to the number on the list, or the license of whom the list names. */
import { Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import type { Schema } from '@open-window/contract/client.ts';
import { stateCodes } from '@open-window/domain/vocabulary.ts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { useAskClaim, type Claimable } from './claims.queries.ts';

interface AskClaimProps {
  readonly candidate: Claimable;
  readonly onAsked: (words: string) => void;
}

export function AskClaim({
  candidate: { id: candidateId, name, state: candidateState, ways, mailDomain },
  onAsked,
}: AskClaimProps) {
  const { t } = useTranslation('portal');
  const { language } = useLanguage();
  const ask = useAskClaim();
  const labelOf = useLabels();
  const problemOf = useFieldProblem(ask.error);
  const begin = (way: Claimable['ways'][number], more: Pick<Schema['ClaimRequest'], 'email' | 'license'>) => {
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
      {ways.includes('LICENSE') && (
        <Form
          label={t('claims.licenseFor', { name })}
          onSubmit={(text) => {
            const state = oneOf(stateCodes, text('state')) ?? 'CO';
            begin('LICENSE', { license: { number: text('number').trim(), state } });
          }}
        >
          <Text>{t('claims.licenseText')}</Text>
          <TextInput name="number" label={t('claims.licenseNumber')} required maxLength={60} />
          <NativeSelect
            name="state"
            label={t('claims.licenseState')}
            defaultValue={candidateState}
            data={stateCodes.map((value) => ({ value, label: labelOf('state', value) }))}
          />
          <div>
            <Button
              type="submit"
              variant="default"
              loading={ask.isPending}
              aria-label={t('claims.licenseFor', { name })}
            >
              {t('claims.byLicense')}
            </Button>
          </div>
        </Form>
      )}
      <ProblemNotice error={ask.error} />
    </Stack>
  );
}
