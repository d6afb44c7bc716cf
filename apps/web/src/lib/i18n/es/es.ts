/** All Spanish texts. */
import type { Catalog } from '../catalog.ts';
import { frame } from './frame.ts';
import { home } from './home.ts';
import { problems } from './problems.ts';
import { badge, card, results, search } from './search.ts';

export const es: Catalog = { frame, home, search, results, card, badge, problems };
