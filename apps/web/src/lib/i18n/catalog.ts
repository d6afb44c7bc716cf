/** The English texts are the shape; any other language must have every key of it, or the build fails. */
import type { account } from './en/account.ts';
import type { app } from './en/app.ts';
import type { editor } from './en/editor.ts';
import type { en } from './en/en.ts';
import type { portal } from './en/portal.ts';
import type { staff } from './en/staff.ts';

export type Translated<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Translated<Texts[Key]>;
};

export type Catalog = Translated<typeof en>;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: {
      translation: typeof en;
      app: typeof app;
      account: typeof account;
      editor: typeof editor;
      portal: typeof portal;
      staff: typeof staff;
    };
  }
}
