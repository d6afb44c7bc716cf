/** The words for the codes of the vocabulary, in the language of the page. */
import type { Language } from './language.ts';
import { useTexts } from './i18n.ts';

export type LabelOf = (group: string, code: string) => string;

export function labelsFor(language: Language): LabelOf {
  void language;
  return (_group, code) => code.toLowerCase().replaceAll('_', ' ');
}

export function useLabels(): LabelOf {
  return labelsFor(useTexts().language);
}
