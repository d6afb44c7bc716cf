/** All English texts: the shape that every other language must have. */
import { frame } from './frame.ts';
import { home } from './home.ts';
import { problems } from './problems.ts';
import { badge, card, results, search } from './search.ts';

export const en = { frame, home, search, results, card, badge, problems };
