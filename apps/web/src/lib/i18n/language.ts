/** The two languages of the site, and how a URL names them: Spanish lives under /es, English has no prefix. */
export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (value: string): value is Language => value === 'en' || value === 'es';

export const basenameOf = (language: Language): string => (language === 'es' ? '/es' : '/');

export const languageOf = (pathname: string): Language => (/^\/es(?:\/|$)/.test(pathname) ? 'es' : 'en');

/** The same page in the given language; `path` is free of any language. */
export const localized = (language: Language, path: string): string =>
  language === 'en' ? path : path === '/' ? '/es' : `/es${path}`;
