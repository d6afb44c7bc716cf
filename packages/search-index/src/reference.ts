/**
 * Search as one would explain it, slow and obvious: every listing is looked at for every question. The index must give the same answers.
 * It shares with the index the law (packages/domain), the words of codes and the numbers of text quality, and nothing else.
 */
import { spanOn } from '@open-window/domain/badge.ts';
import { acceptingNewOn, isFreshOn } from '@open-window/domain/freshness.ts';
import { distanceMiles, isInBox } from '@open-window/domain/geography.ts';
import type { Day } from '@open-window/domain/listing.ts';
import { compareRanked, scoreOf } from '@open-window/domain/ranking.ts';
import type { FacetGroup } from '@open-window/domain/vocabulary.ts';
import { facetGroups } from '@open-window/domain/vocabulary.ts';
import { foldText } from '@open-window/domain/words.ts';
import type { SearchDocument } from './document.ts';
import type { SearchFilters, SearchQuery } from './query.ts';
import { readText } from './reference-text.ts';

export interface ReferenceAnswer {
  readonly total: number;
  /** All matches in their order, not a page of them. */
  readonly ids: readonly string[];
  readonly facets: Readonly<Record<FacetGroup, readonly { readonly code: string; readonly count: number }[]>>;
  readonly didYouMean: string | null;
}

const groups = Object.keys(facetGroups) as FacetGroup[];

export function searchPlainly(documents: readonly SearchDocument[], today: Day, query: SearchQuery): ReferenceAnswer {
  const listed = documents.filter((document) => document.isLive && spanOn(document.badgeTimeline, today).isListed);
  const text = query.text === null || query.text.trim() === '' ? null : readText(listed, query.text);
  const matches = (document: SearchDocument, ignored: FacetGroup | null): boolean =>
    (text === null || text.matches(document)) &&
    groups.every((group) => group === ignored || hasChosen(document, group, query)) &&
    meetsConditions(document, today, query);

  const found = listed.filter((document) => matches(document, null));
  const ranked = found.map((document) => ({
    document,
    ...orderOf(document, today, query, text?.matchOf(document) ?? null),
  }));
  ranked.sort((a, b) => a.primary - b.primary || compareRanked(a, b));
  return {
    total: found.length,
    ids: ranked.map(({ id }) => id),
    facets: facetsOf((group) => listed.filter((document) => matches(document, group))),
    didYouMean: text?.didYouMean ?? null,
  };
}

function hasChosen({ codes }: SearchDocument, group: FacetGroup, { filters }: SearchFilters): boolean {
  const chosen = filters[group] ?? [];
  return chosen.length === 0 || chosen.some((code) => codes[group].includes(code));
}

function meetsConditions(document: SearchDocument, today: Day, query: SearchFilters): boolean {
  const { point, coursePriceMinCents: price } = document;
  const badge = spanOn(document.badgeTimeline, today).badge.state;
  return (
    (query.near === null || (point !== null && distanceMiles(query.near.point, point) <= query.near.radiusMiles)) &&
    (query.bbox === null || (point !== null && isInBox(point, query.bbox))) &&
    (query.telehealthState === null || document.telehealthStates.includes(query.telehealthState)) &&
    (!query.acceptingNew || acceptingNewOn(document.availability, today).value === true) &&
    (!query.scholarship || document.hasScholarship) &&
    (!query.vetted || badge === 'VERIFIED' || badge === 'CONDITIONAL') &&
    (query.maxCoursePriceCents === null || (price !== null && price <= query.maxCoursePriceCents))
  );
}

function orderOf(document: SearchDocument, today: Day, { near, sort }: SearchQuery, textMatch: number | null) {
  const { id, point } = document;
  const miles = near && point ? Math.round(distanceMiles(near.point, point) * 1000) / 1000 : null;
  const { points } = scoreOf({
    textMatch,
    distanceMiles: miles,
    badge: spanOn(document.badgeTimeline, today).badge.state,
    kapCompleteness: document.kapCompleteness,
    acceptingNew: acceptingNewOn(document.availability, today).value,
    isAttestedFresh: isFreshOn(document.attestedOn, today),
    isCoursePriceKnown: document.coursePriceMinCents !== null,
  });
  const name = foldText(document.name);
  if (sort === 'best') return { primary: 0, points, distanceMiles: miles, name, id };
  const primary = {
    distance: miles ?? Number.MAX_VALUE,
    price: document.coursePriceMinCents ?? Number.MAX_VALUE,
    name: 0,
  }[sort];
  return { primary, points: 0, distanceMiles: 0, name, id };
}

function facetsOf(withoutChoice: (group: FacetGroup) => readonly SearchDocument[]): ReferenceAnswer['facets'] {
  const facets: Partial<Record<FacetGroup, { code: string; count: number }[]>> = {};
  for (const group of groups) facets[group] = facetOf(group, withoutChoice(group));
  return facets as ReferenceAnswer['facets'];
}

function facetOf(group: FacetGroup, documents: readonly SearchDocument[]): { code: string; count: number }[] {
  const counted = facetGroups[group].map((code, place) => ({
    code,
    place,
    count: documents.filter(({ codes }) => codes[group].includes(code)).length,
  }));
  return counted
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.place - b.place)
    .map(({ code, count }) => ({ code, count }));
}
