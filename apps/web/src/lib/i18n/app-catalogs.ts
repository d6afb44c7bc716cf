/** The texts of the portal and the staff area: as with the public pages, English is the shape and every other language has all of it. */
import type { account } from './en/account.ts';
import type { app } from './en/app.ts';
import type { editor } from './en/editor.ts';
import type { portal } from './en/portal.ts';
import type { shell } from './en/shell.ts';
import type { staff } from './en/staff.ts';
import type { Translated } from './catalog.ts';

export interface AppCatalogs {
  readonly shell: Translated<typeof shell>;
  readonly app: Translated<typeof app>;
  readonly account: Translated<typeof account>;
  readonly editor: Translated<typeof editor>;
  readonly portal: Translated<typeof portal>;
  readonly staff: Translated<typeof staff>;
}
