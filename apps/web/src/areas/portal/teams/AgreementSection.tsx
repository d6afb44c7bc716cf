/** The scholarship agreement on the part of the team that tells of scholarships: its terms, its very words, and the signature. */
import { Button, Checkbox, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { agreementWords } from '@open-window/domain/agreement.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { agreementQuery, useSign, type Agreement } from './agreement.queries.ts';

interface AgreementSectionProps {
  readonly teamId: string;
  readonly slots: number;
  readonly saidAt: string;
}

export function AgreementSection({ teamId, slots, saidAt }: AgreementSectionProps) {
  const { t } = useTranslation('portal');
  const { data, error } = useQuery(agreementQuery(useClient(), teamId, saidAt));
  return (
    <Section title={t('agreement.title')} lead={t('agreement.text')}>
      <ProblemNotice error={error} />
      {data && <Signed agreement={data} />}
      {data?.holds.map((hold) => (
        <Text key={hold}>{t(`agreement.holds.${hold}`)}</Text>
      ))}
      {data && isOpen(data) && data.maySign && (
        <SignForm key={saidAt} teamId={teamId} slots={slots} saidAt={saidAt} agreement={data} />
      )}
      {data && isOpen(data) && !data.maySign && <Text>{t('agreement.onlyOwner')}</Text>}
    </Section>
  );
}

const isOpen = ({ signature, objections }: Agreement): boolean => signature === null || objections.length > 0;

function Signed({ agreement: { signature, objections } }: { readonly agreement: Agreement }) {
  const { t } = useTranslation(['portal', 'app']);
  const { format } = useLanguage();
  if (signature === null) return <Text>{t('agreement.none')}</Text>;
  const { name, role, signedAt, words, textHash } = signature;
  return (
    <Stack gap="xs">
      <Text fw={600} role="status">
        {t('agreement.signedBy', { name, role, when: format.instant(signedAt) })}
      </Text>
      {objections.map((objection) => (
        <Text key={objection}>{t(`app:blockers.${objection}`)}</Text>
      ))}
      <details>
        <summary>{t('agreement.read')}</summary>
        <Words text={words} />
        <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
          {t('agreement.hash', { hash: textHash })}
        </Text>
      </details>
    </Stack>
  );
}

const Words = ({ text }: { readonly text: string }) =>
  text.split('\n').map((line) => (
    <Text key={line} size="sm" my={4}>
      {line}
    </Text>
  ));

function SignForm({ teamId, slots, saidAt, agreement }: AgreementSectionProps & { readonly agreement: Agreement }) {
  const { t } = useTranslation('portal');
  const { language } = useLanguage();
  const [rate, setRate] = useState<number | string>(dollarsOf(agreement.signature));
  const [discountPercent, setDiscount] = useState<number | string>(agreement.signature?.discountPercent ?? '');
  const sign = useSign(teamId, saidAt);
  const problemOf = useFieldProblem(sign.error);
  const { version } = agreement;
  const isWhole = typeof rate === 'number' && typeof discountPercent === 'number';
  const terms = isWhole ? { rateCents: Math.round(rate * 100), discountPercent, slots } : null;
  const words = terms && agreementWords(version, language, terms);
  return (
    <Form
      label={t('agreement.sign')}
      onSubmit={(text) => {
        if (terms) sign.mutate({ version, language, name: text('name'), role: text('role'), ...terms });
      }}
    >
      <NumberInput
        label={t('agreement.rate')}
        description={t('agreement.rateHint')}
        required
        min={0}
        max={10_000}
        decimalScale={2}
        prefix="$"
        value={rate}
        error={problemOf('rateCents')}
        onChange={setRate}
      />
      <NumberInput
        label={t('agreement.discount')}
        required
        min={0}
        max={100}
        allowDecimal={false}
        suffix="%"
        value={discountPercent}
        error={problemOf('discountPercent')}
        onChange={setDiscount}
      />
      <Text size="sm">{t('agreement.slots', { count: slots })}</Text>
      {words === null ? <Text>{t('agreement.wordsLater')}</Text> : <Words text={words} />}
      <TextInput
        name="name"
        label={t('agreement.name')}
        required
        minLength={2}
        maxLength={200}
        error={problemOf('name')}
      />
      <TextInput
        name="role"
        label={t('agreement.role')}
        required
        minLength={2}
        maxLength={100}
        error={problemOf('role')}
      />
      <Checkbox label={t('agreement.agree')} required />
      <ProblemNotice error={sign.error} />
      <div>
        <Button type="submit" loading={sign.isPending}>
          {t('agreement.sign')}
        </Button>
      </div>
    </Form>
  );
}

const dollarsOf = (signature: Agreement['signature']): number | string =>
  signature === null ? '' : signature.rateCents / 100;
