/** Texts by typed keys: one instance per language, so that two requests in two languages never meet. */
import { createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { formatFor, type Format } from '../format.ts';
import type { Catalog } from './catalog.ts';
import type { Labels } from './labels.ts';
import { isLanguage, type Language } from './language.ts';

export async function createI18n(language: Language, catalog: Catalog, labels: Labels): Promise<I18n> {
  const i18n = createInstance();
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: catalog, labels } },
    ns: ['translation', 'labels'],
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    initAsync: false,
  });
  return i18n;
}

export const languageIn = (i18n: I18n): Language => (isLanguage(i18n.language) ? i18n.language : 'en');

/** The texts and formats of the language of this page. */
export function useTexts(): { t: I18n['t']; language: Language; format: Format } {
  const { t, i18n } = useTranslation();
  const language = languageIn(i18n);
  return { t, language, format: formatFor(language) };
}
