import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { freeSlug, SLUG_MAX_LENGTH, slugOf } from './slug.ts';
import { foldText, typedWordsOf, wordsOf } from './words.ts';

describe('folded words', () => {
  it.each([
    ['St. Mary’s Ctr & Café', 'saint marys center and cafe'],
    ['SAINT MARYS CENTER AND CAFE', 'saint marys center and cafe'],
    ['Ft Collins', 'fort collins'],
    ['Mt. Vernon', 'mount vernon'],
    ['Coeur d’Alene', 'coeur dalene'],
    ['Cañon  City', 'canon city'],
    ['Washington, D.C.', 'washington dc'],
    ['St.Louis', 'saint louis'],
    ['Straße Øst Łódź ĲSSEL', 'strasse ost lodz ijssel'],
    ['İstanbul', 'istanbul'],
    ['Winston-Salem', 'winston salem'],
    ['depresión  TEPT', 'depresion tept'],
    ['😀 — !!', ''],
    ['中文 العربية', '中文 العربية'],
  ])('%s reads as %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('keep an abbreviation open while it is typed', () => {
    expect(typedWordsOf('St')).toEqual(['st']);
    expect(wordsOf('St')).toEqual(['saint']);
  });

  it('fold to the same when folded again, and never hold a space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
        for (const word of wordsOf(text)) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
      { numRuns: 500 },
    );
  });

  it('take no longer than the text asks', () => {
    const started = Date.now();
    for (const part of ['.a', "'", '&', 'st ', 'é', 'a.']) foldText(part.repeat(50_000));
    expect(Date.now() - started).toBeLessThan(5000);
  });
});

describe('a slug', () => {
  it('reads like the name and place', () => {
    expect(slugOf('St. Mary’s KAP', 'Denver', 'CO')).toBe('saint-marys-kap-denver-co');
    expect(slugOf('中文')).toBe('team');
  });

  it('is short, plain and free of odd hyphens', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 200 })), (parts) => {
        const slug = slugOf(...parts);
        expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(SLUG_MAX_LENGTH);
      }),
    );
    expect(slugOf('x'.repeat(300))).toHaveLength(SLUG_MAX_LENGTH);
  });

  it('takes the next number when it is taken', () => {
    const taken = new Set(['harbor', 'harbor-2']);
    expect(freeSlug('harbor', (slug) => taken.has(slug))).toBe('harbor-3');
    expect(freeSlug('haven', (slug) => taken.has(slug))).toBe('haven');
    expect(freeSlug('y'.repeat(80), (slug) => slug.length === 80 && slug.endsWith('y'))).toHaveLength(80);
  });
});
