/** The question and the answer of a search, as the index understands them: places are points already, codes are known ones. */
import type { Box } from '@open-window/domain/geography.ts';
import type { Cents, Point } from '@open-window/domain/listing.ts';
import type { FacetGroup, StateCode } from '@open-window/domain/vocabulary.ts';

export const searchSorts = ['best', 'distance', 'price', 'name'] as const;
export type SearchSort = (typeof searchSorts)[number];

/** What narrows the results. Groups are AND, the values of one group OR. */
export interface SearchFilters {
  readonly text: string | null;
  readonly near: { readonly point: Point; readonly radiusMiles: number } | null;
  readonly telehealthState: StateCode | null;
  /** One whose west is greater than its east crosses the 180th meridian. Edges belong to it. */
  readonly bbox: Box | null;
  readonly filters: { readonly [G in FacetGroup]?: readonly string[] };
  readonly acceptingNew: boolean;
  readonly scholarship: boolean;
  /** Badge VERIFIED or CONDITIONAL today. */
  readonly vetted: boolean;
  /** Keeps listings whose cheapest whole course costs no more; one without a known price is left out. */
  readonly maxCoursePriceCents: Cents | null;
}

export interface SearchQuery extends SearchFilters {
  readonly sort: SearchSort;
  readonly limit: number;
  readonly cursor: string | null;
}

export interface SearchPage {
  readonly invalidCursor: false;
  readonly total: number;
  readonly ids: readonly string[];
  /** `ListingItem[]` as JSON text, ready to be sent. */
  readonly itemsJson: string;
  /** `Record<FacetGroup, { code, count }[]>` as JSON text: most frequent first, counts above zero only. */
  readonly facetsJson: string;
  readonly didYouMean: string | null;
  readonly nextCursor: string | null;
}

/** A cursor that cannot be read, or that belongs to other parameters, is refused instead of guessed at. */
export type SearchAnswer = SearchPage | { readonly invalidCursor: true };

export type SuggestionKind = 'LISTING' | 'PERSON' | 'CONDITION' | 'ROUTE' | 'MODALITY';

export interface Suggestion {
  readonly text: string;
  readonly kind: SuggestionKind;
  readonly slug: string | null;
  readonly code: string | null;
  readonly group: FacetGroup | null;
}

/** One cell of the map: a single listing, or how many stand in it. */
export type MapFeature =
  | { readonly point: Point; readonly slug: string; readonly name: string }
  | { readonly point: Point; readonly count: number; readonly bbox: Box };

export interface MapAnswer {
  /** Matches with coordinates inside the box: the sum over the features. */
  readonly total: number;
  readonly features: readonly MapFeature[];
}
