/** Whoever signs, signs these words with these names, letter by letter, whatever the names are. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { currentSigning, signingWords } from './application-text.ts';
import { roundLanguages } from './round.ts';

const name = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('$&', "$'", '{{round}}', '{{program}}', '\\1'),
);
const version = currentSigning();

describe('the words that are signed', () => {
  it.each(roundLanguages)('hold both names as they are, in %s', (language) => {
    const [before, between, after] = (signingWords(version, language, { program: '◆', round: '◆' }) ?? '').split('◆');
    fc.assert(
      fc.property(name, name, (program, round) => {
        expect(signingWords(version, language, { program, round })).toBe(
          [before, program, between, round, after].join(''),
        );
      }),
    );
  });

  it('are those of a version that was published, or none', () => {
    fc.assert(
      fc.property(fc.string(), (unknown) => {
        fc.pre(unknown !== version);
        expect(signingWords(unknown, 'en', { program: 'One', round: 'Two' })).toBeNull();
      }),
    );
  });
});
