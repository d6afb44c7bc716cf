/** The outlines of the states: in which state a point lies, and whether it can lie in the one that an address claims. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Point } from '@open-window/domain/listing.ts';
import type { StateCode } from '@open-window/domain/vocabulary.ts';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

// prettier-ignore
const codeOfFips: Readonly<Record<string, StateCode>> = {
  '01': 'AL', '02': 'AK', '04': 'AZ', '05': 'AR', '06': 'CA', '08': 'CO', '09': 'CT', '10': 'DE', '11': 'DC', '12': 'FL', '13': 'GA', '15': 'HI', '16': 'ID',
  '17': 'IL', '18': 'IN', '19': 'IA', '20': 'KS', '21': 'KY', '22': 'LA', '23': 'ME', '24': 'MD', '25': 'MA', '26': 'MI', '27': 'MN', '28': 'MS', '29': 'MO',
  '30': 'MT', '31': 'NE', '32': 'NV', '33': 'NH', '34': 'NJ', '35': 'NM', '36': 'NY', '37': 'NC', '38': 'ND', '39': 'OH', '40': 'OK', '41': 'OR', '42': 'PA',
  '44': 'RI', '45': 'SC', '46': 'SD', '47': 'TN', '48': 'TX', '49': 'UT', '50': 'VT', '51': 'VA', '53': 'WA', '54': 'WV', '55': 'WI', '56': 'WY',
  '60': 'AS', '66': 'GU', '69': 'MP', '72': 'PR', '78': 'VI',
};

/** The outlines are drawn at 1:10 million: piers, islets and river bends may lie this far outside. */
const toleranceMiles = 5;
const milesPerDegree = 69.05;

/** Longitude and latitude in turn: x0, y0, x1, y1, … */
interface Ring {
  readonly coordinates: Float64Array;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

let outlines: ReadonlyMap<StateCode, readonly Ring[]> | undefined;

export function stateOfPoint(point: Point): StateCode | null {
  for (const [state, rings] of loadOutlines()) if (contains(rings, point)) return state;
  return null;
}

/** False only when the point surely lies elsewhere. */
export function isInState(point: Point, state: StateCode): boolean {
  const rings = loadOutlines().get(state);
  if (!rings) return false;
  return contains(rings, point) || rings.some((ring) => isNear(ring, point));
}

function loadOutlines(): ReadonlyMap<StateCode, readonly Ring[]> {
  if (outlines) return outlines;
  const path = createRequire(import.meta.url).resolve('us-atlas/states-10m.json');
  const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology<{ states: GeometryCollection }>;
  const byState = new Map<StateCode, Ring[]>();
  for (const { id, geometry } of feature(topology, topology.objects.states).features) {
    const state = codeOfFips[String(id)];
    if (!state) continue;
    if (geometry.type === 'Polygon') byState.set(state, geometry.coordinates.map(ringOf));
    if (geometry.type === 'MultiPolygon') byState.set(state, geometry.coordinates.flat().map(ringOf));
  }
  return (outlines = byState);
}

function ringOf(positions: readonly (readonly number[])[]): Ring {
  const coordinates = Float64Array.from(positions.flatMap(([x, y]) => [x ?? 0, y ?? 0]));
  const xs = coordinates.filter((_, index) => index % 2 === 0);
  const ys = coordinates.filter((_, index) => index % 2 === 1);
  return { coordinates, west: Math.min(...xs), south: Math.min(...ys), east: Math.max(...xs), north: Math.max(...ys) };
}

/** Even-odd over all rings of the state, so that holes count as outside. */
function contains(rings: readonly Ring[], { latitude: y, longitude: x }: Point): boolean {
  let isInside = false;
  for (const ring of rings) {
    if (x < ring.west || x > ring.east || y < ring.south || y > ring.north) continue;
    const { coordinates } = ring; // asked for every imported row, so without the generator of edges
    let [x0 = 0, y0 = 0] = coordinates;
    for (let at = 2; at < coordinates.length; at += 2) {
      const x1 = coordinates[at] as number;
      const y1 = coordinates[at + 1] as number;
      if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) isInside = !isInside;
      x0 = x1;
      y0 = y1;
    }
  }
  return isInside;
}

function isNear(ring: Ring, { latitude, longitude }: Point): boolean {
  const reach = toleranceMiles / milesPerDegree;
  const stretch = Math.cos((latitude * Math.PI) / 180);
  const reachX = reach / stretch;
  if (
    longitude < ring.west - reachX ||
    longitude > ring.east + reachX ||
    latitude < ring.south - reach ||
    latitude > ring.north + reach
  )
    return false;
  for (const [x0, y0, x1, y1] of edgesOf(ring)) {
    const ax = (x0 - longitude) * stretch;
    const ay = y0 - latitude;
    const dx = (x1 - x0) * stretch;
    const dy = y1 - y0;
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
    if (Math.hypot(ax + along * dx, ay + along * dy) <= reach) return true;
  }
  return false;
}

function* edgesOf({ coordinates }: Ring): Generator<readonly [x0: number, y0: number, x1: number, y1: number]> {
  for (let i = 0; i + 3 < coordinates.length; i += 2) {
    yield [
      coordinates[i] as number,
      coordinates[i + 1] as number,
      coordinates[i + 2] as number,
      coordinates[i + 3] as number,
    ];
  }
}
