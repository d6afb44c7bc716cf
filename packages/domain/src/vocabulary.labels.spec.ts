import { describe, expect, it } from '@jest/globals';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { checkGroupCodes, checklistTemplate } from './checklist.template.ts';
import { indicationStatusOf } from './indication.ts';
import type { Label } from './label.ts';
import { ledgerOutcomes, methodClasses } from './ledger.ts';
import { scoreOf, whyCodes } from './ranking.ts';
import { kapGaps } from './service-model.ts';
import { labelOf, labels, type LabelGroup } from './vocabulary.labels.ts';
import * as vocabulary from './vocabulary.ts';
import { facetGroups } from './vocabulary.ts';
import { foldText } from './words.ts';

const codesOf: Partial<Record<LabelGroup, readonly string[]>> = {
  ...facetGroups,
  careOffer: vocabulary.careOffers,
  therapistPresence: vocabulary.therapistPresences,
  kapCompleteness: vocabulary.kapCompletenessCodes,
  role: vocabulary.roleCodes,
  deliveryMethod: vocabulary.deliveryMethods,
  licenseType: vocabulary.licenseTypes,
  licenseStatus: vocabulary.licenseStatuses,
  accepting: vocabulary.acceptingStatuses,
  listingStatus: vocabulary.listingStatuses,
  listingOrigin: vocabulary.listingOrigins,
  checkResult: vocabulary.checkResults,
  checkMethod: vocabulary.checkMethods,
  badge: vocabulary.badgeStates,
  reportReason: vocabulary.reportReasons,
  kapGap: kapGaps,
  checkGroup: checkGroupCodes,
  ledgerOutcome: ledgerOutcomes,
  methodClass: methodClasses,
  why: whyCodes,
};
const groups = Object.entries(labels).map(([group, ofGroup]): [LabelGroup, Readonly<Record<string, Label>>] => [
  group as LabelGroup,
  ofGroup,
]);
const facets = groups.filter(([group]) => Object.hasOwn(facetGroups, group));

describe.each(groups)('the words for %s', (group, ofGroup) => {
  it('cover every code, and no other', () => {
    expect(Object.keys(ofGroup).sort()).toEqual([...(codesOf[group] ?? Object.keys(ofGroup))].sort());
  });

  it.each(['en', 'es'] as const)('are there, short and all different: %s', (language) => {
    const words = Object.values(ofGroup).map((label) => label[language]);
    for (const word of words) expect(word.trim() === word && word.length > 0 && word.length <= 70).toBe(true);
    expect(new Set(words.map(foldText)).size).toBe(words.length);
  });
});

describe('what is said about a code', () => {
  const said = groups.flatMap(([group, ofGroup]): [LabelGroup, readonly string[]][] => {
    const definitions = Object.values(ofGroup).flatMap(({ definition }) => definition?.split(/(?<=[.!?]) /) ?? []);
    return definitions.length === 0 ? [] : [[group, definitions]];
  });
  it.each(said)('can be read after eight years of school: %s', (_, sentences) => {
    const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}’-]+/gu) ?? []);
    const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
    expect(fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables })).toBeLessThanOrEqual(
      8,
    );
  });
});

describe('the words for what can be searched', () => {
  it.each(facets.filter(([group]) => group !== 'state'))('say where the code comes from: %s', (_, ofGroup) => {
    for (const { source } of Object.values(ofGroup)) expect(source).toBeTruthy();
  });

  const found = (word: string): readonly string[] =>
    facets.flatMap(([group, ofGroup]) =>
      Object.entries(ofGroup).flatMap(([code, { en, es, plainWords = [] }]) =>
        [en, es, ...plainWords].some((text) => foldText(text) === foldText(word)) ? [`${group} ${code}`] : [],
      ),
    );
  it.each([
    ['depression', 'condition MDD'],
    ['depresion', 'condition TRD'],
    ['PTSD', 'condition PTSD_TRAUMA'],
    ['TEPT', 'condition PTSD_TRAUMA'],
    ['trauma', 'condition PTSD_TRAUMA'],
    ['OCD', 'condition OCD'],
    ['toc', 'condition OCD'],
    ['alcohol', 'condition SUD_ALCOHOL'],
    ['dolor crónico', 'condition CHRONIC_PAIN'],
    ['chronic pain', 'condition CHRONIC_PAIN'],
    ['lozenge', 'route SL_LOZENGE'],
    ['troche', 'route SL_LOZENGE'],
    ['tableta', 'route SL_LOZENGE'],
    ['shot', 'route IM_INJECTION'],
    ['inyección', 'route IM_INJECTION'],
    ['IM', 'route IM_INJECTION'],
    ['drip', 'route IV_INFUSION'],
    ['IV', 'route IV_INFUSION'],
    ['suero', 'route IV_INFUSION'],
    ['nasal spray', 'route IN_ESKETAMINE'],
    ['Spravato', 'route IN_ESKETAMINE'],
    ['esketamine', 'route IN_ESKETAMINE'],
    ['veterans', 'population VET'],
    ['veteranos', 'population VET'],
    ['sliding scale', 'payment SS'],
    ['beca', 'payment SCHOLARSHIP'],
    ['wheelchair', 'access STEP_FREE_ENTRANCE'],
    ['español', 'language es'],
    ['EMDR', 'modality EMDR'],
  ])('%s means %s', (word, meaning) => {
    expect(found(word)).toContain(meaning);
  });
});

describe('the wording of trust', () => {
  const everyLabel = groups
    .flatMap(([, ofGroup]) => Object.values(ofGroup))
    .flatMap(({ en, es, definition = '' }) => [en, es, definition]);
  const everyTitle = checklistTemplate.items.flatMap(({ title }) => [title.en, title.es]);
  const everyReason = vocabulary.badgeStates.flatMap((badge) =>
    vocabulary.kapCompletenessCodes.flatMap((kapCompleteness) =>
      scoreOf({
        textMatch: 1,
        distanceMiles: 1,
        badge,
        kapCompleteness,
        acceptingNew: true,
        isAttestedFresh: true,
        isCoursePriceKnown: true,
      }).lines.map(({ text }) => text),
    ),
  );
  const promises =
    /\b(?:safe|safest|recommend\w*|trusted|best|top|guarantee\w*|cures?|cured|endorse\w*|approved by us|segur[oa]s?|recomend\w+|garant\w+|cura)\b/iu;

  it('says what was checked', () => {
    expect(labels.badge.VERIFIED).toMatchObject({ en: 'Checked on these points', es: 'Verificado en estos puntos' });
    expect(labels.badge.LAPSED.en).toBe('Verification not current');
    expect(labels.badge.NONE.en).toBe('Not vetted');
  });

  /** The only places where such a word stands, each about something else than a promise of ours. */
  const harmless = [
    'A medical and a mental-health visit to find out if this is right and safe for you.',
    'Makes use safer, without asking you to stop first.',
    'Medicine is stored and counted safely',
    'La medicina se guarda y se cuenta con seguridad',
  ];

  it('promises nothing', () => {
    const texts = [...everyLabel, ...everyReason, ...everyTitle].map((text) =>
      text.replace(
        /\b(?:el|un|su)? ?seguros?(?= (?:privado|militar|estatal|fuera|de mala))|(?<=su )seguro|^seguro$|\(seguro militar\)/giu,
        '',
      ),
    );
    expect(texts.filter((text) => promises.test(text) && !harmless.includes(text))).toEqual([]);
  });
});

describe('what the FDA has approved', () => {
  it('is Spravato for two conditions, and nothing else', () => {
    const approved = vocabulary.routeCodes.flatMap((route) =>
      vocabulary.conditionCodes
        .filter((condition) => indicationStatusOf(condition, [route]) === 'FDA_APPROVED_FOR_ROUTE')
        .map((condition) => `${route} ${condition}`),
    );
    expect(approved).toEqual(['IN_ESKETAMINE TRD', 'IN_ESKETAMINE MDD_WITH_SI']);
  });

  it('is said of every route', () => {
    for (const { regulatoryNote } of Object.values(labels.route))
      expect(regulatoryNote.en && regulatoryNote.es).toMatch(/FDA/);
  });
});

it('finds a label by a code of unknown origin, and nothing for a stranger', () => {
  expect(labelOf('route', 'ORAL')?.en).toBe('Swallowed');
  expect(labelOf('route', 'toString')).toBeUndefined();
});
