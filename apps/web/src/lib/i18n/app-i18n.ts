/** Texts of the portal and the staff area by typed keys: a namespace an area, so that neither carries the other's. */
import { createInstance, type i18n as I18n } from 'i18next';
import { useTranslation, initReactI18next } from 'react-i18next';
import { formatFor, type Format } from '../format.ts';
import type { AppCatalogs } from './app-catalogs.ts';
import type { Catalog } from './catalog.ts';
import { languageIn } from './i18n.ts';
import type { Labels } from './labels.ts';
import type { Language } from './language.ts';

/** Of the public texts an app has those around every page; the crisis line is the same everywhere. */
export type AppTexts = { readonly translation: Pick<Catalog, 'frame'> } & Pick<AppCatalogs, 'app' | 'account'> &
  Partial<Pick<AppCatalogs, 'portal' | 'staff' | 'editor'>> & { readonly labels?: Labels };

export async function createAppI18n(language: Language, texts: AppTexts): Promise<I18n> {
  const i18n = createInstance();
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: texts },
    ns: Object.keys(texts),
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    initAsync: false,
  });
  return i18n;
}

/** The language of this page, and how its people write days and numbers. */
export function useLanguage(): { language: Language; format: Format } {
  const language = languageIn(useTranslation().i18n);
  return { language, format: formatFor(language) };
}
