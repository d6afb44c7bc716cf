/** When a question or a section is asked, in words. */
import type { Condition } from '@open-window/domain/form-condition.ts';
import type { Form } from '@open-window/domain/form.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { conditionId, questionLabel } from './form-places.ts';

interface ConditionsProps {
  readonly form: Form;
  readonly show: 'FIELD' | 'SECTION';
  readonly name: string;
}

/** Every condition of one question or section, each with its place. */
export function Conditions({ form, show, name }: ConditionsProps) {
  const { t } = useTranslation('staff');
  const words = useConditionWords(form);
  return form.rules.map((rule, index) =>
    rule.show === show && rule.name === name ? (
      <Text key={conditionId(index)} id={conditionId(index)} size="sm" tabIndex={-1}>
        {t('forms.askedIf', { condition: words(rule.when) })}
      </Text>
    ) : null,
  );
}

function useConditionWords(form: Form): (condition: Condition) => string {
  const { t } = useTranslation('staff');
  const { language, format } = useLanguage();
  const inWords = (condition: Condition): string => {
    if ('all' in condition) return condition.all.map(inWords).join(` ${t('forms.and')} `);
    if ('any' in condition) return condition.any.map((part) => `(${inWords(part)})`).join(` ${t('forms.or')} `);
    if ('not' in condition) return t('forms.not', { condition: inWords(condition.not) });
    const label = questionLabel(form, condition.field, language);
    if ('isAtLeast' in condition) return t('forms.isAtLeast', { label, value: format.number(condition.isAtLeast) });
    const values = condition.isOneOf.map((value) => valueWords(form, condition.field, value, language));
    return t('forms.isOneOf', {
      label,
      values: format.list(
        values.map((value) => (value === true ? t('forms.yes') : value === false ? t('forms.no') : value)),
      ),
    });
  };
  return inWords;
}

const valueWords = (form: Form, field: string, value: string | boolean, language: RoundLanguage): string | boolean =>
  typeof value === 'boolean' ? value : (form.texts[language]?.fields[field]?.options?.[value] ?? value);
