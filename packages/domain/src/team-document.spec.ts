/** Which papers are asked of a team, which of them are missing, and which days are taken for their end. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checklistTemplate } from './checklist.template.ts';
import { addDays } from './day.ts';
import { given } from './given.ts';
import { documentKinds, documentRules, documentsAsked, documentsMissing, faultOfEnd } from './team-document.ts';

const today = '2026-11-26';
const held = (kind: (typeof documentKinds)[number], expiresOn: string | null = null, counts = true) => ({
  kind,
  expiresOn,
  counts,
});

describe('the papers of a team', () => {
  it('prove points that the checklist has, each with a name and a reason in two languages', () => {
    const numbers = new Set(checklistTemplate.items.map(({ number }) => number));
    expect(documentKinds.filter((kind) => !numbers.has(documentRules[kind].item))).toEqual([]);
    for (const language of ['en', 'es'] as const) {
      expect(new Set(documentKinds.map((kind) => documentRules[kind].title[language])).size).toBe(documentKinds.length);
      expect(documentKinds.filter((kind) => documentRules[kind].why[language].length < 10)).toEqual([]);
    }
  });

  it('are asked for what the team offers, and for nothing that binds only once it is claimed', () => {
    const plain = documentsAsked(given.listing({ team: [], service: given.service({ phases: [], routes: [] }) }));
    const remote = documentsAsked(given.listing({ service: given.service({ settings: ['HOME_REMOTE_THERAPIST'] }) }));
    const injecting = documentsAsked(given.listing({ service: given.service({ routes: ['IM_INJECTION'] }) }));

    expect(plain).toEqual([
      'MALPRACTICE_CERTIFICATE',
      'MALPRACTICE_ENDORSEMENT',
      'SCREENING_PROTOCOL',
      'CONSENT_FORM',
      'CODE_OF_CONDUCT',
      'PRICE_LIST',
    ]);
    expect(remote).toContain('REMOTE_POLICY');
    expect(injecting).toEqual(expect.arrayContaining(['LICENSE', 'RESPONDER_CARD', 'EMERGENCY_PLAN']));
    expect([...remote, ...injecting]).not.toContain('STATE_REGISTRATION');
  });

  it('are missing when nobody brought them, when they were refused or replaced, and from the day of their end', () => {
    const missing = (...all: ReturnType<typeof held>[]) => documentsMissing(['RESPONDER_CARD'], all, today);
    expect(missing()).toEqual(['RESPONDER_CARD']);
    expect(missing(held('LICENSE'))).toEqual(['RESPONDER_CARD']);
    expect(missing(held('RESPONDER_CARD', null, false))).toEqual(['RESPONDER_CARD']);
    expect(missing(held('RESPONDER_CARD', today))).toEqual(['RESPONDER_CARD']);
    expect(missing(held('RESPONDER_CARD', today), held('RESPONDER_CARD', addDays(today, 1)))).toEqual([]);
  });

  it('say when they end where they have an end, and then a day to come', () => {
    expect(faultOfEnd('LICENSE', null, today)).toBe('END_MISSING');
    expect(faultOfEnd('PRICE_LIST', null, today)).toBeNull();
    expect(faultOfEnd('PRICE_LIST', today, today)).toBe('END_IS_PAST');
    fc.assert(
      fc.property(fc.constantFrom(...documentKinds), fc.integer({ min: -5000, max: 5000 }), (kind, days) => {
        const fault = faultOfEnd(kind, addDays(today, days), today);
        expect(fault === null).toBe(days > 0 && days <= 3653);
      }),
    );
  });
});
