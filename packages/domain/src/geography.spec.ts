import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  boxAround,
  chordOfMiles,
  distanceMiles,
  EARTH_RADIUS_MILES,
  isInBox,
  isPossible,
  milesOfChord,
  unitVectorOf,
} from './geography.ts';
import type { Point } from './listing.ts';

const point = fc.record<Point>({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});
const denver = { latitude: 39.7392, longitude: -104.9903 };

/** On the WGS 84 ellipsoid, by Vincenty's inverse formula. */
it.each([
  ['New York', 40.7128, -74.006, 1631.5],
  ['Los Angeles', 34.0522, -118.2437, 831.0],
  ['Honolulu', 21.3069, -157.8583, 3344.0],
])('is as far from Denver to %s as on the ellipsoid, within 0.5 %%', (_, latitude, longitude, miles) => {
  expect(Math.abs(distanceMiles(denver, { latitude, longitude }) / miles - 1)).toBeLessThan(0.005);
});

describe('a distance', () => {
  it('is the same there and back, nothing to itself, half the earth at most', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(distanceMiles(a, b)).toBeCloseTo(distanceMiles(b, a), 9);
        expect(distanceMiles(a, a)).toBe(0);
        expect(distanceMiles(a, b)).toBeLessThanOrEqual(Math.PI * EARTH_RADIUS_MILES);
      }),
    );
  });

  it('can be compared by chord', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const [u, v] = [unitVectorOf(a), unitVectorOf(b)];
        const chord = Math.hypot(u[0] - v[0], u[1] - v[1], u[2] - v[2]);
        expect(Math.abs(milesOfChord(chord) - distanceMiles(a, b))).toBeLessThan(0.2);
        expect(milesOfChord(chordOfMiles(50))).toBeCloseTo(50, 9);
      }),
    );
  });
});

describe('a box', () => {
  it('around a circle holds every point of it', () => {
    fc.assert(
      fc.property(point, point, (center, other) => {
        const radius = distanceMiles(center, other);
        if (radius < 3000) expect(isInBox(other, boxAround(center, radius + 1e-6))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('may cross the 180th meridian', () => {
    const aleutians = { west: 170, south: 50, east: -170, north: 55 };
    expect(isInBox({ latitude: 52, longitude: 179 }, aleutians)).toBe(true);
    expect(isInBox({ latitude: 52, longitude: -179 }, aleutians)).toBe(true);
    expect(isInBox({ latitude: 52, longitude: 0 }, aleutians)).toBe(false);
    expect(boxAround({ latitude: 52, longitude: 179.9 }, 50).west).toBeGreaterThan(
      boxAround({ latitude: 52, longitude: 179.9 }, 50).east,
    );
  });
});

it('knows which points are on the earth', () => {
  expect(isPossible({ latitude: 90, longitude: -180 })).toBe(true);
  expect(isPossible({ latitude: 90.1, longitude: 0 })).toBe(false);
  expect(isPossible({ latitude: Number.NaN, longitude: 0 })).toBe(false);
});
