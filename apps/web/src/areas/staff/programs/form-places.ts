/** Where on the page of a form somebody finds what a finding is about, and how it is called there. */
import type { Form } from '@open-window/domain/form.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';

interface Place {
  readonly section: number;
  /** Of the element to go to. */
  readonly id: string;
  readonly name: string;
}

export const sectionId = (code: string): string => `edit-section-${code}`;
export const questionId = (name: string): string => `edit-${name}`;
export const conditionId = (index: number): string => `edit-rule-${String(index)}`;

export const sectionTitle = (form: Form, code: string, language: RoundLanguage): string =>
  form.texts[language]?.sections[code]?.title ?? code;
export const questionLabel = (form: Form, name: string, language: RoundLanguage): string =>
  form.texts[language]?.fields[name]?.label ?? name;

/** Null: what it is about is nowhere on the page, such as a question that stands in no section. */
export function placeOf(form: Form, pointer: string, language: RoundLanguage): Place | null {
  const [, head = '', second = '', third = '', fourth = ''] = pointer.split('/');
  const ofField = (name: string): Place | null => {
    const section = form.ui.sections.findIndex(({ fields }) => fields.includes(name));
    return section < 0 ? null : { section, id: questionId(name), name: questionLabel(form, name, language) };
  };
  const ofSection = (section: number): Place | null => {
    const code = form.ui.sections[section]?.code;
    return code === undefined ? null : { section, id: sectionId(code), name: sectionTitle(form, code, language) };
  };
  if (head === 'ui' && second === 'fields') return ofField(third);
  if (head === 'ui' && second === 'sections') return ofSection(Number(third));
  if (head === 'texts' && third === 'fields') return ofField(fourth);
  if (head === 'texts' && third === 'sections')
    return ofSection(form.ui.sections.findIndex(({ code }) => code === fourth));
  const rule = head === 'rules' ? form.rules[Number(second)] : undefined;
  if (rule === undefined) return null;
  const place =
    rule.show === 'FIELD'
      ? ofField(rule.name)
      : ofSection(form.ui.sections.findIndex(({ code }) => code === rule.name));
  return place && { ...place, id: conditionId(Number(second)) };
}
