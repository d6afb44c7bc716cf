/** The words for every code, so that whoever reads the data can say what it means. */
import { type LabelGroup, labels } from '@open-window/domain/vocabulary.labels.ts';
import type { Label } from '@open-window/domain/label.ts';
import { ListsByName, Text } from '../../platform/http/fields.ts';

class CodeResponse {
  @Text({ max: 40 }) code!: string;
  @Text({ max: 300 }) labelEn!: string;
  @Text({ max: 300 }) labelEs!: string;
  @Text({ max: 1000, nullable: true }) definition!: string | null;
}

export class VocabulariesResponse {
  @ListsByName(CodeResponse, {
    max: 100,
    description: 'By group: facet groups have the names of their search parameters',
  })
  groups!: Record<string, readonly CodeResponse[]>;
}

const codesOf = (group: LabelGroup): CodeResponse[] =>
  Object.entries<Label>(labels[group]).map(([code, { en, es, definition = null }]) => ({
    code,
    labelEn: en,
    labelEs: es,
    definition,
  }));

/** The same for everybody until the next release. */
export const vocabularies: VocabulariesResponse = {
  groups: Object.fromEntries((Object.keys(labels) as LabelGroup[]).map((group) => [group, codesOf(group)])),
};
