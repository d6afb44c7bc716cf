/** What the map asks and answers: GeoJSON, consistent with the list of the same parameters. */
import { Either, List, Numbers, One, OneOf, Slug, Text, Whole } from '../../platform/http/fields.ts';
import { FilterParams } from './search.dto.ts';

export class MapParams extends FilterParams {
  @Whole({ min: 0, max: 22, default: 4, optional: true, description: 'As of web maps' }) zoom?: number;
}

class PointGeometry {
  @OneOf('GeoJsonPoint', ['Point']) type!: 'Point';
  @Numbers({ min: -180, max: 180, items: 2, description: 'Longitude, latitude' }) coordinates!: readonly number[];
}

class ListingMark {
  @Slug() slug!: string;
  @Text({ max: 300 }) name!: string;
}

class ClusterMark {
  @Whole({ min: 1 }) count!: number;
  @Numbers({ min: -180, max: 180, items: 4, description: 'West, south, east, north' }) bbox!: readonly number[];
}

class MapFeatureResponse {
  @OneOf('GeoJsonFeature', ['Feature']) type!: 'Feature';
  @One(() => PointGeometry) geometry!: PointGeometry;
  @Either([ListingMark, ClusterMark]) properties!: ListingMark | ClusterMark;
}

export class MapResponse {
  @OneOf('GeoJsonFeatureCollection', ['FeatureCollection']) type!: 'FeatureCollection';
  @Whole({ description: 'Listings with coordinates: the sum over the features' }) total!: number;
  @List(() => MapFeatureResponse, { max: 10_000 }) features!: readonly MapFeatureResponse[];
}
