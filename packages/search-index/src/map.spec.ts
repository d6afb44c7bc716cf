/** The map shows the very listings of the list, counted cell by cell. */
import { describe, expect, it } from '@jest/globals';
import { randomQuery, randomWorld, today } from '../test/random-world.ts';
import { anything, Chance } from './sample-listings.ts';
import { givenDocument, givenIndex } from '../test/directory.ts';
import { searchPlainly } from './reference.ts';

const at = (latitude: number, longitude: number) => ({ point: { latitude, longitude } });

describe('A map', () => {
  it('counts every match with a known place once, at every zoom', () => {
    const chance = new Chance(5);
    const documents = randomWorld(80, chance);
    const index = givenIndex(...documents);
    const mapped = new Map(documents.map(({ id, point }) => [id, point !== null]));
    for (let i = 0; i < 80; i++) {
      const query = randomQuery(chance, documents);
      const { total, features } = index.map(query, chance.below(23));
      const inList = searchPlainly(documents, today, query).ids.filter((id) => mapped.get(id));
      expect(total).toBe(inList.length);
      expect(features.reduce((sum, feature) => sum + ('count' in feature ? feature.count : 1), 0)).toBe(inList.length);
    }
  });

  it('shows neighbours as one from afar and each by name from near', () => {
    const index = givenIndex(givenDocument('a', at(39.74, -104.99)), givenDocument('b', at(39.75, -104.98)));
    expect(index.map(anything, 4).features).toEqual([
      {
        count: 2,
        point: { latitude: 39.745, longitude: -104.985 },
        bbox: { west: -104.99, south: 39.74, east: -104.98, north: 39.75 },
      },
    ]);
    expect(index.map(anything, 14).features).toEqual([
      { slug: 'a', name: 'a', point: { latitude: 39.74, longitude: -104.99 } },
      { slug: 'b', name: 'b', point: { latitude: 39.75, longitude: -104.98 } },
    ]);
  });

  it('never holds more than a thousand marks: the grid grows coarser instead', () => {
    const spread = Array.from({ length: 3000 }, (_, i) =>
      givenDocument(String(i), at(25 + (i % 60) * 0.4, -120 + Math.floor(i / 60))),
    );
    const { total, features } = givenIndex(...spread).map(anything, 22);
    expect(total).toBe(3000);
    expect(features.length).toBeLessThanOrEqual(1000);
    expect(features.length).toBeGreaterThan(100);
  });
});
