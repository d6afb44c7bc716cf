/** What staff can change in a form without writing the document by hand: its words, what must be answered, and the order. Each step gives a new form. */
import type { FieldWords, Form, FormSection, FormWords } from '@open-window/domain/form.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';

type Step = (form: Form) => Form;

const wordsOf = (form: Form, language: RoundLanguage): FormWords =>
  form.texts[language] ?? { sections: {}, fields: {} };

/** An empty text is none: where one may be missing it is left out. */
const without = <Words extends object>(words: Words, key: keyof Words): Words => {
  const { [key]: _, ...rest } = words;
  return rest as Words;
};

export const writeSection =
  (code: string, language: RoundLanguage, key: 'title' | 'lead', text: string): Step =>
  (form) => {
    const words = wordsOf(form, language);
    const before = words.sections[code] ?? { title: '' };
    const after = key === 'lead' && text === '' ? without(before, 'lead') : { ...before, [key]: text };
    const sections = { ...words.sections, [code]: after };
    return { ...form, texts: { ...form.texts, [language]: { ...words, sections } } };
  };

const writeWords = (
  form: Form,
  name: string,
  language: RoundLanguage,
  step: (words: FieldWords) => FieldWords,
): Form => {
  const words = wordsOf(form, language);
  const fields = { ...words.fields, [name]: step(words.fields[name] ?? { label: '' }) };
  return { ...form, texts: { ...form.texts, [language]: { ...words, fields } } };
};

export const writeField =
  (name: string, language: RoundLanguage, key: 'label' | 'help', text: string): Step =>
  (form) =>
    writeWords(form, name, language, (words) =>
      key === 'help' && text === '' ? without(words, 'help') : { ...words, [key]: text },
    );

export const writeOption =
  (name: string, language: RoundLanguage, code: string, text: string): Step =>
  (form) =>
    writeWords(form, name, language, (words) => ({ ...words, options: { ...words.options, [code]: text } }));

export const demandAnswer =
  (name: string, isRequired: boolean): Step =>
  (form) => {
    const field = form.ui.fields[name];
    if (field === undefined) return form;
    return { ...form, ui: { ...form.ui, fields: { ...form.ui.fields, [name]: { ...field, isRequired } } } };
  };

const withSections = (form: Form, sections: readonly FormSection[]): Form => ({
  ...form,
  ui: { ...form.ui, sections },
});

/** One place up or down; at the end it stays. */
function moved<Item>(items: readonly Item[], from: number, by: -1 | 1): readonly Item[] {
  const to = from + by;
  const [item, other] = [items[from], items[to]];
  if (item === undefined || other === undefined) return items;
  return items.map((each, at) => (at === from ? other : at === to ? item : each));
}

export const moveSection =
  (index: number, by: -1 | 1): Step =>
  (form) =>
    withSections(form, moved(form.ui.sections, index, by));

export const moveField =
  (section: number, index: number, by: -1 | 1): Step =>
  (form) =>
    withSections(
      form,
      form.ui.sections.map((each, at) => (at === section ? { ...each, fields: moved(each.fields, index, by) } : each)),
    );

/** To the end of another section. A section that is left empty stays: the check says so, and it can be filled again. */
export const putField =
  (name: string, from: number, to: number): Step =>
  (form) =>
    from === to || form.ui.sections[to] === undefined
      ? form
      : withSections(
          form,
          form.ui.sections.map((each, at) => {
            const rest = at === from ? each.fields.filter((field) => field !== name) : each.fields;
            return { ...each, fields: at === to ? [...rest, name] : rest };
          }),
        );
