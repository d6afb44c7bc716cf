/** The words for every code, in English and Spanish: `labels[group][code]`. A facet group has the name of its search parameter. */
import * as care from './vocabulary.labels.care.ts';
import * as needs from './vocabulary.labels.needs.ts';
import * as practical from './vocabulary.labels.practical.ts';
import * as trust from './vocabulary.labels.trust.ts';
import type { Label } from './label.ts';
import type { FacetGroup } from './vocabulary.ts';

export const labels = { ...care, ...needs, ...practical, ...trust } as const satisfies Readonly<
  Record<string, Readonly<Record<string, Label>>>
> &
  Record<FacetGroup, unknown>;

export type LabelGroup = keyof typeof labels;

/** The label of a code that is only known as text; undefined when the group has no such code. */
export function labelOf(group: LabelGroup, code: string): Label | undefined {
  const labelsOfGroup: Readonly<Partial<Record<string, Label>>> = labels[group];
  return Object.hasOwn(labelsOfGroup, code) ? labelsOfGroup[code] : undefined;
}
