/** The English texts are the shape; any other language must have every key of it, or the build fails. */
import type { en } from './en/en.ts';

type Translated<Texts> = { readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Translated<Texts[Key]> };

export type Catalog = Translated<typeof en>;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}
