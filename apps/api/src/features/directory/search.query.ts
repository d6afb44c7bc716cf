/** From what a visitor asks to what the index answers: places become points, parameters filters, and the answer is JSON text as it comes. */
import { Injectable } from '@nestjs/common';
import type { Box } from '@open-window/domain/geography.ts';
import type { Place, PlaceResolution } from '@open-window/domain/place.ts';
import { parsePlace, resolvePlace } from '@open-window/domain/place.ts';
import { type FacetGroup, facetGroups, type StateCode } from '@open-window/domain/vocabulary.ts';
import type { MapFeature, SearchFilters } from '@open-window/search-index/query.ts';
import { impossible, malformed, problem } from '../../platform/http/problems.ts';
import { loadBegunPlaces } from '../../platform/places/begun-places.ts';
import { loadGazetteer } from '../../platform/places/gazetteer.ts';
import { DirectoryFeed } from './feed.service.ts';
import type { MapParams } from './map.dto.ts';
import type { FilterParams, SearchParams } from './search.dto.ts';

const usualRadiusMiles = 50;
const usualLimit = 20;
const usualZoom = 4;
const mostSuggestions = 10;
/** Of the suggestions, kept for places when that many begin so. */
const placesAtLeast = 4;

type Found = Extract<PlaceResolution, { kind: 'FOUND' }>;

interface Asked {
  readonly filters: SearchFilters;
  readonly found: Found | null;
}

const groups = Object.keys(facetGroups) as readonly FacetGroup[];

@Injectable()
export class DirectorySearch {
  constructor(private readonly feed: DirectoryFeed) {}

  /** `SearchResponse` as JSON text: the index keeps its items ready to be sent. */
  search(params: SearchParams): string {
    const { filters, found } = this.asked(params);
    const { sort = 'best', limit = usualLimit, cursor = null } = params;
    if (sort === 'distance' && !found)
      throw impossible({ pointer: '/sort', detail: 'distance needs near: say from where' });
    const answer = this.feed.directory.search({ ...filters, sort, limit, cursor });
    if (answer.invalidCursor)
      throw malformed({ pointer: '/cursor', detail: 'is not the nextCursor of these parameters' });
    return (
      `{"total":${String(answer.total)},"items":${answer.itemsJson},"facets":${answer.facetsJson},"place":${placeJson(found)}` +
      `,"didYouMean":${JSON.stringify(answer.didYouMean)},"nextCursor":${JSON.stringify(answer.nextCursor)}}`
    );
  }

  map(params: MapParams) {
    const { features, total } = this.feed.directory.map(this.asked(params).filters, params.zoom ?? usualZoom);
    return { type: 'FeatureCollection', total, features: features.map(featureOf) } as const;
  }

  suggest(text: string) {
    const places = loadBegunPlaces().begunWith(text, mostSuggestions);
    const others = this.feed.directory.suggest(text, mostSuggestions - Math.min(places.length, placesAtLeast));
    return { suggestions: [...others, ...places.slice(0, mostSuggestions - others.length).map(placeSuggestion)] };
  }

  private asked(params: FilterParams): Asked {
    const found = params.near === undefined ? null : this.placeOf(params.near);
    const filters: Partial<Record<FacetGroup, readonly string[]>> = {};
    for (const group of groups) {
      const codes = params[group];
      if (codes && codes.length > 0) filters[group] = codes;
    }
    return {
      found,
      filters: {
        text: params.q ?? null,
        near: found && { point: found.place.point, radiusMiles: params.radiusMiles ?? usualRadiusMiles },
        telehealthState: (params.telehealthState ?? null) as StateCode | null,
        bbox: params.bbox === undefined ? null : boxOf(params.bbox),
        filters,
        acceptingNew: params.acceptingNew ?? false,
        scholarship: params.scholarship ?? false,
        vetted: params.vetted ?? false,
        maxCoursePriceCents: params.maxCoursePrice === undefined ? null : params.maxCoursePrice * 100,
      },
    };
  }

  private placeOf(near: string): Found {
    const resolution = resolvePlace(parsePlace(near), loadGazetteer());
    if (resolution.kind === 'FOUND') return resolution;
    const { understood, suggestions } = resolution;
    const better = suggestions.length === 0 ? '' : ` Perhaps ${suggestions.map(({ query }) => query).join('; ')}?`;
    const detail = `No place is known for this. It was understood as ${understood}.${better}`;
    throw problem('impossible', {
      errors: [{ pointer: '/near', detail }],
      members: { understood, alternatives: suggestions.map(alternativeOf) },
    });
  }
}

function boxOf(text: string): Box {
  const [west = NaN, south = NaN, east = NaN, north = NaN] = text.split(',').map(Number);
  const isPossible = west >= -180 && east <= 180 && south >= -90 && north <= 90 && west <= east && south <= north;
  if (!isPossible)
    throw impossible({
      pointer: '/bbox',
      detail: 'must be west,south,east,north: degrees, west of east, south of north',
    });
  return { west, south, east, north };
}

const pointOf = ({ label, point: { latitude, longitude } }: Place) => ({ label, latitude, longitude });
const placeSuggestion = (text: string) => ({ text, kind: 'CITY', slug: null, code: null, group: null });
const alternativeOf = (place: Place) => ({ ...pointOf(place), query: place.query });

const placeJson = (found: Found | null): string =>
  found === null
    ? 'null'
    : JSON.stringify({ ...pointOf(found.place), alternatives: found.alternatives.map(alternativeOf) });

/** GeoJSON (RFC 7946): longitude first. */
const featureOf = ({ point, ...what }: MapFeature) => ({
  type: 'Feature' as const,
  geometry: { type: 'Point' as const, coordinates: [point.longitude, point.latitude] },
  properties:
    'bbox' in what
      ? { count: what.count, bbox: [what.bbox.west, what.bbox.south, what.bbox.east, what.bbox.north] }
      : what,
});
