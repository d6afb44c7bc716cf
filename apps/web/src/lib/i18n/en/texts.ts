/** All that a page in this language needs, in one file of its own. */
export { en as catalog } from './en.ts';
export { labels } from './labels.ts';
