/** All that a page in this language needs, in one file of its own. */
export { es as catalog } from './es.ts';
export { labels } from './labels.ts';
