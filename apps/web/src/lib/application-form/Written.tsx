/** Everything that was written, by the parts of the form: to be read again, and printed. */
import { Stack, Text, Title } from '@mantine/core';
import type { Form, FormSection } from '@open-window/domain/form.ts';
import type { Answers } from '@open-window/domain/form-condition.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import { wordsOf } from './form-words.ts';
import { answerText } from './answer-text.ts';

interface WrittenProps {
  readonly form: Form;
  readonly sections: readonly FormSection[];
  readonly answers: Answers;
  readonly language: RoundLanguage;
  /** Said where there is no answer. */
  readonly none: string;
}

export function Written({ form, sections, answers, language, none }: WrittenProps) {
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
                  {answerText(form, name, answers[name], language) || none}
                </Text>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </Stack>
  );
}
