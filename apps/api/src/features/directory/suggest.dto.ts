/** What is offered while somebody types. */
import { facetGroups } from '@open-window/domain/vocabulary.ts';
import type { SuggestionKind } from '@open-window/search-index/query.ts';
import { List, OneOf, Slug, Text } from '../../platform/http/fields.ts';

type Kind = SuggestionKind | 'CITY';

const kinds = ['LISTING', 'PERSON', 'CITY', 'CONDITION', 'ROUTE', 'MODALITY'] as const satisfies readonly Kind[];

export class SuggestParams {
  @Text({ max: 100, description: 'The first letters, or a few words' }) q!: string;
}

class SuggestionResponse {
  @Text({ max: 300 }) text!: string;
  @OneOf('SuggestionKind', kinds, { description: 'CITY: any place to search near, ZIPs and states too' }) kind!: string;
  @Slug({ nullable: true }) slug!: string | null;
  @Text({ max: 40, nullable: true, description: 'The code to filter by, in the parameter that group names' }) code!:
    string | null;
  @OneOf('FacetGroup', Object.keys(facetGroups), { nullable: true }) group!: string | null;
}

export class SuggestResponse {
  @List(() => SuggestionResponse, { max: 10 }) suggestions!: readonly SuggestionResponse[];
}
