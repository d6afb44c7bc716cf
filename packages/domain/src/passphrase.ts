/** What may guard an account: long, not common, and not about us or about oneself. No rules about kinds of characters (NIST SP 800-63B-4). */

export const passphraseMin = { alone: 15, withSecondFactor: 8 } as const;
export const passphraseMax = 128;

export const passphraseObjections = ['TOO_SHORT', 'TOO_LONG', 'COMMON', 'ABOUT_US', 'ABOUT_YOU'] as const;
export type PassphraseObjection = (typeof passphraseObjections)[number];

export interface PassphraseFacts {
  /** As it was typed. */
  readonly text: string;
  readonly hasSecondFactor: boolean;
  /** Address and name of the person, as far as they are known. */
  readonly about: readonly string[];
  /** Whether many people use it: asked with the folded text. */
  readonly isCommon: (folded: string) => boolean;
}

/** The form that is hashed: the same on every keyboard. */
export const normalPassphrase = (text: string): string => text.normalize('NFKC');

const ours = ['ketamine', 'openwindow', 'psychotherapy', 'psychedelic'];

const fold = (text: string): string =>
  normalPassphrase(text)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** Every reason at once; none: it may be used. */
export function objectionsToPassphrase({
  text,
  hasSecondFactor,
  about,
  isCommon,
}: PassphraseFacts): readonly PassphraseObjection[] {
  const length = Array.from(normalPassphrase(text)).length;
  const folded = fold(text);
  const least = hasSecondFactor ? passphraseMin.withSecondFactor : passphraseMin.alone;
  const rest = (words: readonly string[]): number =>
    words.reduce((left, word) => left.replaceAll(word, ''), folded).length;
  const mine = about
    .flatMap((each) => [each, ...each.split(/[@.\s]+/)])
    .map(fold)
    .filter((word) => word.length >= 4);
  const objections: readonly (readonly [PassphraseObjection, boolean])[] = [
    ['TOO_SHORT', length < least],
    ['TOO_LONG', length > passphraseMax],
    ['COMMON', isCommon(normalPassphrase(text).toLowerCase()) || isCommon(folded) || isRepeated(folded)],
    // A word of ours in a long sentence is fine; little else beside it is not.
    ['ABOUT_US', folded !== '' && rest(ours) < folded.length && rest(ours) < least / 2],
    ['ABOUT_YOU', mine.some((word) => folded.includes(word)) && rest(mine) < least / 2],
  ];
  return objections.flatMap(([objection, isSo]) => (isSo ? [objection] : []));
}

/** One short piece over and over: `abcabcabcabcabc`. */
function isRepeated(folded: string): boolean {
  for (let size = 1; size <= Math.min(4, folded.length / 3); size++)
    if (
      folded
        .slice(0, size)
        .repeat(Math.ceil(folded.length / size))
        .slice(0, folded.length) === folded
    )
      return true;
  return false;
}
