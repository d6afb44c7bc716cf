/** Distances on the earth, taken as a sphere: within 0.5 % of the ellipsoid everywhere. */
import type { Point } from './listing.ts';

/** Mean radius of the earth (IUGG), 6371.0088 km, in statute miles. */
export const EARTH_RADIUS_MILES = 3958.7613;

export type UnitVector = readonly [x: number, y: number, z: number];

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (angle: number): number => (angle * 180) / Math.PI;

/** Great-circle distance in statute miles (haversine, exact for near and antipodal points). */
export function distanceMiles(a: Point, b: Point): number {
  const sinLatitude = Math.sin(radians(b.latitude - a.latitude) / 2);
  const sinLongitude = Math.sin(radians(b.longitude - a.longitude) / 2);
  const h = sinLatitude ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * sinLongitude ** 2;
  return 2 * EARTH_RADIUS_MILES * Math.asin(Math.sqrt(Math.min(1, h)));
}

/** The point on the unit sphere: comparing chords between two of them is the same as comparing distances, without trigonometry. */
export function unitVectorOf({ latitude, longitude }: Point): UnitVector {
  const cosLatitude = Math.cos(radians(latitude));
  return [
    cosLatitude * Math.cos(radians(longitude)),
    cosLatitude * Math.sin(radians(longitude)),
    Math.sin(radians(latitude)),
  ];
}

/** Length of the straight line through the unit sphere under a distance of so many miles on its surface. */
export const chordOfMiles = (miles: number): number => 2 * Math.sin(Math.min(miles / EARTH_RADIUS_MILES, Math.PI) / 2);

/** The distance on the surface, in miles, over a chord of the unit sphere. */
export const milesOfChord = (chord: number): number => 2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, chord / 2));

/** Whether both numbers are finite and on the earth. */
export const isPossible = ({ latitude, longitude }: Point): boolean =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;

/**
 * The smallest box of whole meridians and parallels that holds the circle, in degrees. `west` is greater than `east` when it crosses
 * the 180th meridian; near a pole it holds all longitudes.
 */
export function boxAround({ latitude, longitude }: Point, radiusMiles: number): Box {
  const angle = radiusMiles / EARTH_RADIUS_MILES;
  const south = latitude - degrees(angle);
  const north = latitude + degrees(angle);
  if (south <= -90 || north >= 90) {
    return { west: -180, south: Math.max(south, -90), east: 180, north: Math.min(north, 90) };
  }
  const width = degrees(Math.asin(Math.min(1, Math.sin(angle) / Math.cos(radians(latitude)))));
  return { west: wrapped(longitude - width), south, east: wrapped(longitude + width), north };
}

/** Whether a point lies in a box, its edges included; a box whose west is greater than its east crosses the 180th meridian. */
export function isInBox({ latitude, longitude }: Point, { west, south, east, north }: Box): boolean {
  if (latitude < south || latitude > north) return false;
  return west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
}

const wrapped = (longitude: number): number =>
  longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude;
