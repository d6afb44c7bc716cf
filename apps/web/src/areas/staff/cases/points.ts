/** Points of the checklist on the page of a case: how each is found, named and grouped. */
import type { Language } from '../../../lib/i18n/language.ts';
import type { CaseLine } from './cases.queries.ts';

export const pointKey = ({ item, target, targetId }: CaseLine): string => `${item}-${target}-${targetId}`;

export const anchorOf = (line: CaseLine): string => `point-${pointKey(line)}`;

/** "19 Malpractice cover in force, Mara Vale PMHNP": the same point is asked of several people. */
export const pointName = ({ item, title, targetName }: CaseLine, language: Language): string =>
  `${item} ${title[language]}, ${targetName}`;

export const pointOf = ({ item, target, targetId }: CaseLine) => ({ item, target, targetId });

export const byGroup = (lines: readonly CaseLine[]) => [...Map.groupBy(lines, ({ group }) => group)];

export const byTarget = (lines: readonly CaseLine[]) => [
  ...Map.groupBy(lines, ({ target, targetId }) => `${target}-${targetId}`),
];
