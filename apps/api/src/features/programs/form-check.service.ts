/** What its own words and rules have against publishing a form: what the law finds, and how hard it is to read. */
import type { Form, FormSection } from '@open-window/domain/form.ts';
import { findingsOf, type FormFinding } from '@open-window/domain/form-findings.ts';
import { type RoundLanguage, roundLanguages } from '@open-window/domain/round.ts';
import { easeOf, gradeOf, isLong, sentencesIn } from '../../platform/words/reading.ts';

export const againstWords = (form: Form): readonly FormFinding[] => [
  ...findingsOf(form),
  ...roundLanguages.flatMap((language) => hardIn(form, language)),
];

/** Years of school in the United States. */
const HIGHEST_GRADE = 8;
const LEAST_EASE = 60;

function hardIn(form: Form, language: RoundLanguage): readonly FormFinding[] {
  return form.ui.sections.flatMap((section) => {
    const sentences = textsOf(form, section, language).flatMap(sentencesIn).filter(isLong);
    if (sentences.length === 0) return [];
    const isHard = language === 'en' ? gradeOf(sentences) > HIGHEST_GRADE : easeOf(sentences) < LEAST_EASE;
    return isHard
      ? [{ code: 'HARD_TO_READ', at: `/texts/${language}/sections/${section.code}`, language } as const]
      : [];
  });
}

/** What we wrote ourselves: the words of published questionnaires are not in a form. */
function textsOf({ texts }: Form, { code, fields }: FormSection, language: RoundLanguage): readonly string[] {
  const words = texts[language];
  const { title = '', lead = '' } = words?.sections[code] ?? {};
  return [
    ...[title, lead],
    ...fields.flatMap((name) => {
      const { label = '', help = '', options = {} } = words?.fields[name] ?? {};
      return [label, help, ...Object.values(options)];
    }),
  ];
}
