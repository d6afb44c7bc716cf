/** The circle of a search on the sphere, as a polygon to draw and as sides to fit. */
import type { Feature, Polygon } from 'geojson';

interface Center {
  readonly latitude: number;
  readonly longitude: number;
}

const earthRadiusMiles = 3958.7613;
const corners = 72;
const radians = Math.PI / 180;

export function circleAround({ latitude, longitude }: Center, radiusMiles: number): Feature<Polygon> {
  const angle = radiusMiles / earthRadiusMiles;
  const fromLatitude = latitude * radians;
  const ring = Array.from({ length: corners + 1 }, (_, corner) => {
    const bearing = (corner / corners) * 2 * Math.PI;
    const toLatitude = Math.asin(
      Math.sin(fromLatitude) * Math.cos(angle) + Math.cos(fromLatitude) * Math.sin(angle) * Math.cos(bearing),
    );
    const turn = Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * Math.cos(fromLatitude),
      Math.cos(angle) - Math.sin(fromLatitude) * Math.sin(toLatitude),
    );
    return [longitude + turn / radians, toLatitude / radians];
  });
  return { type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] }, properties: {} };
}

export function boundsOfCircle(center: Center, radiusMiles: number): [number, number, number, number] {
  const ring = circleAround(center, radiusMiles).geometry.coordinates[0] ?? [];
  const longitudes = ring.map(([longitude = 0]) => longitude);
  const latitudes = ring.map(([, latitude = 0]) => latitude);
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}
