/** Answers as FHIR carries them. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instruments } from './instrument.ts';
import { scoreOf } from './instrument-score.ts';
import { readResponse } from './questionnaire-response.ts';

const answer = (code: string) => ({ valueCoding: { code } });
const item = (linkId: string, ...codes: readonly string[]) => ({ linkId, answer: codes.map(answer) });
const response = (...items: readonly object[]) => ({ resourceType: 'QuestionnaireResponse', item: items });
const all = (code: keyof typeof instruments, mark = '') =>
  instruments[code].items.map((each) => item(`${mark}${each.code}`, 'LA6569-3'));
const scored = (given: unknown) => {
  const read = readResponse(given);
  return 'objection' in read ? read : scoreOf(read.instrument, read.answers);
};

describe('a response', () => {
  it.each(['PHQ-9', 'PHQ-8', 'GAD-7'] as const)('to %s is known by its items, with and without a slash', (code) => {
    const expected = { instrument: code, score: instruments[code].items.length };

    expect(scored(response(...all(code)))).toMatchObject(expected);
    expect(scored({ ...response(...all(code, '/')), questionnaire: 'urn:another' })).toMatchObject(expected);
  });

  it('calls half of the days by either code', () => {
    for (const code of ['LA6570-1', 'LA18938-3'])
      expect(scored(response(...instruments['GAD-7'].items.map((each) => item(each.code, code))))).toMatchObject({
        score: 14,
      });
  });

  it('in groups, and below an answer, is read like a flat one', () => {
    const [first, ...rest] = all('PHQ-9');
    const nested = response(
      { linkId: 'group', item: [{ ...first, item: rest.slice(0, 4) }] },
      {
        linkId: 'other',
        answer: [{ valueBoolean: true, item: rest.slice(4) }],
      },
    );

    expect(scored(nested)).toMatchObject({ instrument: 'PHQ-9', score: 9, flags: ['RISK_P3'] });
  });

  it.each([
    ['no response', { resourceType: 'Questionnaire' }, 'NO_RESPONSE', 'resourceType'],
    ['no object', [], 'NO_RESPONSE', 'resourceType'],
    ['of something else', response(item('1-1', 'LA6568-5')), 'UNKNOWN_INSTRUMENT', 'item'],
    ['of two at once', response(...all('PHQ-9'), ...all('GAD-7')), 'TWO_INSTRUMENTS', 'item'],
    ['with an answer of another question', response(item('44250-9', 'LA6574-3')), 'UNKNOWN_ANSWER', '44250-9'],
    ['with an answer that is none', response({ linkId: '44250-9', answer: [{}] }), 'UNKNOWN_ANSWER', '44250-9'],
  ])('%s is refused', (_name, given, objection, at) => {
    expect(readResponse(given)).toEqual({ objection, at });
  });

  it('of any shape, and of any depth, is read or refused and never thrown at', () => {
    fc.assert(fc.property(fc.anything(), (given) => void readResponse(given)));
    let deep: object = item('44250-9', 'LA6568-5');
    for (let depth = 0; depth < 50_000; depth += 1) deep = { linkId: 'group', item: [deep] };
    expect(readResponse(response(deep))).toEqual({ objection: 'UNKNOWN_INSTRUMENT', at: 'item' });
  });
});
