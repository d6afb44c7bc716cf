/** What is wanted of each question that the desk asks about, with its note. */
import { List, Text } from '@mantine/core';
import type { Form } from '@open-window/domain/form.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import { useTranslation } from 'react-i18next';
import { fieldId, wordsOf } from '../../../lib/application-form/form-words.ts';
import type { Application } from './applications.queries.ts';

interface AskedItemsProps {
  readonly asked: NonNullable<Application['asked']>;
  readonly form: Form;
  readonly language: RoundLanguage;
  /** Where the questions are on the same page. */
  readonly isLinked?: boolean;
}

export function AskedItems({ asked, form, language, isLinked = false }: AskedItemsProps) {
  const { t } = useTranslation('portal');
  return (
    <>
      <List>
        {asked.items.map(({ field, ask }) => {
          const { label } = wordsOf(form, field, language);
          return (
            <List.Item key={field}>
              <span lang={language}>{isLinked ? <a href={`#${fieldId(field)}`}>{label}</a> : label}</span>:{' '}
              {t(`applications.asked.asks.${ask}`)}
            </List.Item>
          );
        })}
      </List>
      {asked.note !== null && (
        <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }} dir="auto">
          {t('applications.asked.note', { note: asked.note })}
        </Text>
      )}
    </>
  );
}
