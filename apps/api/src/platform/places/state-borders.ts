/** In which state a point lies, by the Census borders of `us-atlas` (1:10,000,000). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Point } from '@open-window/domain/listing.ts';
import { stateCodes, type StateCode } from '@open-window/domain/vocabulary.ts';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Borders of this scale are drawn some kilometres coarser than they are. */
const TOLERANCE_KM = 5;
const KM_PER_DEGREE = 111.2;

interface Ring {
  readonly longitudes: Float64Array;
  readonly latitudes: Float64Array;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

export interface StateBorders {
  /** The other state in which a point clearly lies; null when it lies in its own, within 5 km of it, or in none. */
  otherStateAt(point: Point, own: StateCode): StateCode | null;
}

/** By FIPS number. Source: Census. */
// prettier-ignore
const numbers: Readonly<Record<string, StateCode>> = {
  '01': 'AL', '02': 'AK', '04': 'AZ', '05': 'AR', '06': 'CA', '08': 'CO', '09': 'CT', '10': 'DE', '11': 'DC', '12': 'FL', '13': 'GA', '15': 'HI', '16': 'ID', '17': 'IL',
  '18': 'IN', '19': 'IA', '20': 'KS', '21': 'KY', '22': 'LA', '23': 'ME', '24': 'MD', '25': 'MA', '26': 'MI', '27': 'MN', '28': 'MS', '29': 'MO', '30': 'MT', '31': 'NE',
  '32': 'NV', '33': 'NH', '34': 'NJ', '35': 'NM', '36': 'NY', '37': 'NC', '38': 'ND', '39': 'OH', '40': 'OK', '41': 'OR', '42': 'PA', '44': 'RI', '45': 'SC', '46': 'SD',
  '47': 'TN', '48': 'TX', '49': 'UT', '50': 'VT', '51': 'VA', '53': 'WA', '54': 'WV', '55': 'WI', '56': 'WY', '60': 'AS', '66': 'GU', '69': 'MP', '72': 'PR', '78': 'VI',
};

let loaded: StateBorders | undefined;

export function loadStateBorders(): StateBorders {
  return (loaded ??= build(readRings()));
}

function readRings(): ReadonlyMap<StateCode, readonly Ring[]> {
  const path = createRequire(import.meta.url).resolve('us-atlas/states-10m.json');
  const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology<{ states: GeometryCollection }>;
  const rings = new Map<StateCode, Ring[]>();
  for (const { id, geometry } of feature(topology, topology.objects.states).features) {
    const state = numbers[String(id)];
    if (state !== undefined) rings.set(state, ringsOf(geometry as Polygon | MultiPolygon));
  }
  return rings;
}

/** Holes and islands alike: a point is inside when it is within an odd number of rings. */
function ringsOf(geometry: Polygon | MultiPolygon): Ring[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().map((positions: Position[]) => {
    const longitudes = Float64Array.from(positions, ([longitude]) => longitude ?? 0);
    const latitudes = Float64Array.from(positions, ([, latitude]) => latitude ?? 0);
    return { longitudes, latitudes, west: Math.min(...longitudes), east: Math.max(...longitudes), south: Math.min(...latitudes), north: Math.max(...latitudes) };
  });
}

function build(rings: ReadonlyMap<StateCode, readonly Ring[]>): StateBorders {
  const isIn = (point: Point, state: StateCode): boolean =>
    (rings.get(state) ?? []).reduce((inside, ring) => (crossesOddly(point, ring) ? !inside : inside), false);
  return {
    otherStateAt: (point, own) => {
      if (isIn(point, own)) return null;
      const other = stateCodes.find((state) => state !== own && isIn(point, state)) ?? null;
      return other !== null && (rings.get(own) ?? []).some((ring) => kmTo(point, ring) <= TOLERANCE_KM) ? null : other;
    },
  };
}

function crossesOddly({ latitude, longitude }: Point, ring: Ring): boolean {
  if (longitude < ring.west || longitude > ring.east || latitude < ring.south || latitude > ring.north) return false;
  const { longitudes, latitudes } = ring;
  let isInside = false;
  for (let at = 0, before = longitudes.length - 1; at < longitudes.length; before = at, at += 1) {
    const y1 = latitudes[at] ?? 0;
    const y2 = latitudes[before] ?? 0;
    if (y1 > latitude === y2 > latitude) continue;
    const x1 = longitudes[at] ?? 0;
    const x2 = longitudes[before] ?? 0;
    if (longitude < ((x2 - x1) * (latitude - y1)) / (y2 - y1) + x1) isInside = !isInside;
  }
  return isInside;
}

/** To the nearest side, on a plane laid at the point: exact enough for a few kilometres. */
function kmTo({ latitude, longitude }: Point, { longitudes, latitudes }: Ring): number {
  const scale = Math.cos((latitude * Math.PI) / 180);
  let least = Infinity;
  for (let at = 1; at < longitudes.length; at += 1) {
    const ax = ((longitudes[at - 1] ?? 0) - longitude) * scale;
    const ay = (latitudes[at - 1] ?? 0) - latitude;
    const dx = ((longitudes[at] ?? 0) - longitude) * scale - ax;
    const dy = (latitudes[at] ?? 0) - latitude - ay;
    const along = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(ax + along * dx, ay + along * dy));
  }
  return least * KM_PER_DEGREE;
}
