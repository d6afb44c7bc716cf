/** Deletes the account after a word was typed: no slip of a finger does that. */
import { Button, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Form } from '../../../ui/app/Form.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { useDataRequest } from './data.queries.ts';

export function ErasureSection() {
  const { t } = useTranslation('account');
  const { format } = useLanguage();
  const ask = useDataRequest('ERASURE');
  const [typed, setTyped] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const word = t('data.erasureWord');

  return (
    <Section title={t('data.erasureTitle')} lead={`${t('data.erasureText')} ${t('data.erasureWait')}`}>
      <Form
        label={t('data.erasureTitle')}
        onSubmit={() => {
          const isTyped = typed.trim().toLocaleUpperCase() === word;
          setIsWrong(!isTyped);
          if (isTyped) ask.mutate();
        }}
      >
        <TextInput
          label={t('data.erasureType', { word })}
          value={typed}
          autoComplete="off"
          required
          maxLength={20}
          error={isWrong && t('data.erasureType', { word })}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
          }}
        />
        <ProblemNotice error={ask.error} />
        <div>
          <Button type="submit" color="clay" loading={ask.isPending}>
            {t('data.erasureAsk')}
          </Button>
        </div>
        <Text role="status">{ask.data && t('data.erasureAsked', { day: format.instant(ask.data.dueAt) })}</Text>
      </Form>
    </Section>
  );
}
