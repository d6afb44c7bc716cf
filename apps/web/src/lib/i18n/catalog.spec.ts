/** Every text is there in both languages, with the same blanks to fill in, and promises nothing. */
import { describe, expect, it } from '@jest/globals';
import { en } from './en/en.ts';
import { labels as enLabels } from './en/labels.ts';
import { es } from './es/es.ts';
import { labels as esLabels } from './es/labels.ts';

const textsOf = (node: object, path = ''): [string, string][] =>
  Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : textsOf(value as object, `${path}${key}.`),
  );

const english = new Map([...textsOf(en), ...textsOf(enLabels, 'labels.')]);
const spanish = new Map([...textsOf(es), ...textsOf(esLabels, 'labels.')]);
const blanks = (text: string) => (text.match(/\{\{\w+\}\}|<\w+>/g) ?? []).sort();

/** Names and words that are the same in both languages. */
const isSameByNature = (text: string) => text.replace(/\{\{\w+\}\}|Open Window/g, '').length < 24;

describe('the catalogs', () => {
  it('have the same keys', () => {
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('leave the same blanks', () => {
    for (const [key, text] of english) expect([key, blanks(spanish.get(key) ?? '')]).toEqual([key, blanks(text)]);
  });

  it('are translated', () => {
    const same = [...english].filter(([key, text]) => spanish.get(key) === text && !isSameByNature(text));
    expect(same).toEqual([]);
  });

  it('never call a team safe, best or recommended, and promise no cure', () => {
    const promises = /\b(?:is safe|are safe|recommended|we recommend|guaranteed|cures?\b(?! for))/i;
    const broken = [...english].filter(([, text]) => promises.test(text) && !/not a cure/.test(text));
    expect(broken).toEqual([]);
  });

  it('say in no title and no description what nobody has proved', () => {
    const unproven =
      /\b(?:certifi\w+|accredit\w+|licensed|approved|trusted|verified|leading|top|best|acreditad\w+|aprobad\w+|verificad\w+|líder\w*|mejor\w*)\b/iu;
    const heads = [...english, ...spanish].filter(([key]) => /(?:^|\.)head\.(?:title|description)$/.test(key));
    expect(heads.length).toBeGreaterThan(10);
    expect(heads.filter(([, text]) => unproven.test(text))).toEqual([]);
  });
});
