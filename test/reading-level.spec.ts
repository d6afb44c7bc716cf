/** Public texts can be read after eight years of school, in both languages, and promise nothing. */
import { describe, expect, it } from '@jest/globals';
import { easeOf, gradeOf, isLong, sentencesIn } from '../apps/api/src/platform/words/reading.ts';
import { contentPageIds, type ContentBlock, type ContentPage } from '../apps/web/src/areas/public/content/content.ts';
import * as guideEn from '../apps/web/src/areas/public/content/guide.en.ts';
import * as guideEs from '../apps/web/src/areas/public/content/guide.es.ts';
import * as legalEn from '../apps/web/src/areas/public/content/legal.en.ts';
import * as legalEs from '../apps/web/src/areas/public/content/legal.es.ts';
import * as vettingEn from '../apps/web/src/areas/public/content/vetting.en.ts';
import * as vettingEs from '../apps/web/src/areas/public/content/vetting.es.ts';
import { applicationBeside as besideEn } from '../apps/web/src/lib/i18n/en/application-beside.ts';
import { applicationForm as formEn } from '../apps/web/src/lib/i18n/en/application-form.ts';
import { texts as portalEn } from '../apps/web/src/lib/i18n/en/portal-texts.ts';
import { applicationBeside as besideEs } from '../apps/web/src/lib/i18n/es/application-beside.ts';
import { applicationForm as formEs } from '../apps/web/src/lib/i18n/es/application-form.ts';
import { texts as portalEs } from '../apps/web/src/lib/i18n/es/portal-texts.ts';

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
    .flatMap(sentencesIn);

describe('the pages that are read', () => {
  it.each(contentPageIds)('ask for no more than eight years of school in English: %s', (id) => {
    expect(gradeOf(sentencesOf(english[id] as ContentPage))).toBeLessThanOrEqual(8);
  });

  it.each(contentPageIds)('are as easy in Spanish: %s', (id) => {
    expect(easeOf(sentencesOf(spanish[id] as ContentPage))).toBeGreaterThanOrEqual(60);
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
    expect(gradeOf(sentencesOf(hard))).toBeGreaterThan(12);
  });
});

describe('the texts of the portal', () => {
  const sentencesUnder = (node: object): readonly string[] =>
    Object.values(node).flatMap((value: unknown) =>
      typeof value === 'string'
        ? sentencesIn(value.replaceAll(/\{\{\w+\}\}|<\/?\w+>/g, 'this'))
        : sentencesUnder(value as object),
    );
  const rooms = ['app', 'account', 'portal'] as const;
  const longOnes = (node: object | undefined) => sentencesUnder(node ?? {}).filter(isLong);

  it.each(rooms)('ask for no more than eight years of school in English: %s', (room) => {
    expect(gradeOf(longOnes(portalEn[room]))).toBeLessThanOrEqual(8);
  });

  it.each(rooms)('are as easy in Spanish: %s', (room) => {
    expect(easeOf(longOnes(portalEs[room]))).toBeGreaterThanOrEqual(60);
  });

  it('are as easy in the questions of a form', () => {
    expect(gradeOf(longOnes(formEn))).toBeLessThanOrEqual(8);
    expect(easeOf(longOnes(formEs))).toBeGreaterThanOrEqual(60);
  });

  it('are as easy in what is beside an application', () => {
    expect(gradeOf(longOnes(besideEn))).toBeLessThanOrEqual(8);
    expect(easeOf(longOnes(besideEs))).toBeGreaterThanOrEqual(60);
  });
});
