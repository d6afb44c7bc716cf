/** All Spanish texts of the portal, in one file of its own. */
import type { AppTexts } from '../app-i18n.ts';
import { account } from './account.ts';
import { app } from './app.ts';
import { editor } from './editor.ts';
import { frame } from './frame.ts';
import { portal } from './portal.ts';

export const texts: AppTexts = { translation: { frame }, app, account, portal, editor };
