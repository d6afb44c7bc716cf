/** The words for the codes of the vocabulary, cut down to one language: all that a page of that language needs of them. */
import { labels, type LabelGroup as DomainGroup } from '@open-window/domain/vocabulary.labels.ts';
import type { Language } from './language.ts';

/** Besides the groups of the vocabulary: what the regulator says of a route. */
export type LabelGroup = DomainGroup | 'routeNote';

export type Labels = Readonly<Record<LabelGroup, Readonly<Record<string, string>>>>;

export function labelsIn(language: Language): Labels {
  const words = (group: DomainGroup) =>
    Object.fromEntries(Object.entries(labels[group]).map(([code, label]) => [code, label[language]]));
  const groups = Object.keys(labels) as DomainGroup[];
  return {
    ...(Object.fromEntries(groups.map((group) => [group, words(group)])) as Labels),
    routeNote: Object.fromEntries(
      Object.entries(labels.route).map(([code, { regulatoryNote }]) => [code, regulatoryNote[language]]),
    ),
  };
}
