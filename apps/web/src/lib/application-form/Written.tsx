/** Everything that was written, by the parts of the form: to be read again, and printed. */
import { Stack, Text, Title } from '@mantine/core';
import type { Form, FormSection } from '@open-window/domain/form.ts';
import type { Answers } from '@open-window/domain/form-condition.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../../lib/application-form/form-words.ts';
import { answerText } from './answer-text.ts';

interface WrittenProps {
  readonly form: Form;
  readonly sections: readonly FormSection[];
  readonly answers: Answers;
  readonly language: RoundLanguage;
}

export function Written({ form, sections, answers, language }: WrittenProps) {
  const { t } = useTranslation('portal');
  return (
    <Stack gap="lg" lang={language}>
      {sections.map(({ code, fields }) => (
        <div key={code}>
          <Title order={3} size="h4">
            {form.texts[language]?.sections[code]?.title ?? code}
          </Title>
          <dl>
            {fields.map((name) => (
              <div key={name}>
                <Text component="dt" size="sm" c="dimmed">
                  {wordsOf(form, name, language).label}
                </Text>
                <Text component="dd" m={0} mb="xs" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
                  {answerText(form, name, answers[name], language) || t('applications.noAnswer')}
                </Text>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </Stack>
  );
}
