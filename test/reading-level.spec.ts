/** Public texts can be read after eight years of school, in both languages, and promise nothing. */
import { describe, expect, it } from '@jest/globals';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { contentPageIds, type ContentBlock, type ContentPage } from '../apps/web/src/areas/public/content/content.ts';
import * as guideEn from '../apps/web/src/areas/public/content/guide.en.ts';
import * as guideEs from '../apps/web/src/areas/public/content/guide.es.ts';
import * as legalEn from '../apps/web/src/areas/public/content/legal.en.ts';
import * as legalEs from '../apps/web/src/areas/public/content/legal.es.ts';
import * as vettingEn from '../apps/web/src/areas/public/content/vetting.en.ts';
import * as vettingEs from '../apps/web/src/areas/public/content/vetting.es.ts';

type Pages = Record<string, ContentPage>;
const english: Pages = { ...guideEn, ...vettingEn, ...legalEn };
const spanish: Pages = { ...guideEs, ...vettingEs, ...legalEs };

function textsOf(block: ContentBlock): readonly string[] {
  switch (block.kind) {
    case 'text':
    case 'note':
      return [block.text];
    case 'list':
      return block.items;
    case 'terms':
      return block.items.flatMap(({ term, text }) => [term, text]);
  }
}

const sentencesOf = (page: ContentPage): readonly string[] =>
  [page.lead, ...page.sections.flatMap(({ blocks }) => blocks.flatMap(textsOf))]
    .map((text) => text.replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1').replaceAll(/\{\w+\}/g, 'us'))
    .flatMap((text) => text.split(/(?<=[.!?:])\s+/))
    .filter((sentence) => /[a-zñáéíóú]/i.test(sentence));

const wordsOf = (sentences: readonly string[]): readonly string[] =>
  sentences.flatMap((sentence) => sentence.match(/[\p{L}’-]+/gu) ?? []);

/** Flesch–Kincaid grade: years of school in the United States. */
function gradeOf(page: ContentPage): number {
  const sentences = sentencesOf(page);
  const words = wordsOf(sentences);
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}

/** Fernández Huerta: 0–100, easier is higher; 60 is the reading of a thirteen-year-old. */
function easeOf(page: ContentPage): number {
  const sentences = sentencesOf(page);
  const words = wordsOf(sentences);
  const syllables = words.reduce((sum, word) => sum + (word.match(/[aeiouáéíóúü]+/gi) ?? ['']).length, 0);
  return 206.84 - 60 * (syllables / words.length) - 1.02 * (words.length / sentences.length);
}

describe('the pages that are read', () => {
  it.each(contentPageIds)('ask for no more than eight years of school in English: %s', (id) => {
    expect(gradeOf(english[id] as ContentPage)).toBeLessThanOrEqual(8);
  });

  it.each(contentPageIds)('are as easy in Spanish: %s', (id) => {
    expect(easeOf(spanish[id] as ContentPage)).toBeGreaterThanOrEqual(60);
  });

  it.each(contentPageIds)('have the same sections in both languages: %s', (id) => {
    const outline = (page: ContentPage | undefined) =>
      page?.sections.map((section) => [section.id, section.blocks.map(({ kind }) => kind)]);
    expect(outline(spanish[id])).toEqual(outline(english[id]));
  });

  it.each(contentPageIds)('fit a search result: %s', (id) => {
    for (const page of [english[id], spanish[id]]) expect(page?.description.length).toBeLessThanOrEqual(160);
  });

  it('promise no cure and call nothing guaranteed', () => {
    const promises = /\b(?:guaranteed?|will heal|cures|miracle|breakthrough|garantiza\w*|milagro\w*|sanará)\b/i;
    for (const page of [...Object.values(english), ...Object.values(spanish)]) {
      expect(sentencesOf(page).filter((sentence) => promises.test(sentence))).toEqual([]);
    }
  });

  it('would notice a hard text', () => {
    const hard: ContentPage = {
      ...(english['terms'] as ContentPage),
      lead: 'Notwithstanding applicable jurisdictional considerations, practitioners administering pharmacological interventions acknowledge comprehensive responsibility.',
      sections: [],
    };
    expect(gradeOf(hard)).toBeGreaterThan(12);
  });
});
