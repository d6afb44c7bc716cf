/** One way to compare what people type with what is stored: no accents, no case, no punctuation, no abbreviations. */

/** Spelled out so that "St Paul" and "Saint Paul", "Ctr" and "Center" are the same words. Keys and values are folded. */
const expansions: Readonly<Partial<Record<string, string>>> = {
  st: 'saint',
  ft: 'fort',
  mt: 'mount',
  mtn: 'mountain',
  ctr: 'center',
  cntr: 'center',
  centre: 'center',
  hts: 'heights',
  spgs: 'springs',
  assoc: 'associates',
  dept: 'department',
  hosp: 'hospital',
  inst: 'institute',
  svc: 'service',
  svcs: 'services',
};

/** Letters that Unicode does not take apart into a base letter and a mark. */
const letters: Readonly<Partial<Record<string, string>>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/**
 * Folds text for comparison: `"St. Mary’s Ctr & Café"` → `"saint marys center and cafe"`.
 * @returns lower-case words of letters and digits of any script, one space between them; empty when the text holds none. Folding twice changes nothing.
 */
export function foldText(text: string): string {
  return wordsOf(text).join(' ');
}

/** The folded words of a text in their order. */
export const wordsOf = (text: string): string[] => typedWordsOf(text).map((word) => expansionOf(word) ?? word);

/** What a folded word stands for when it is an abbreviation (`st` → `saint`), else undefined. */
export const expansionOf = (word: string): string | undefined =>
  Object.hasOwn(expansions, word) ? expansions[word] : undefined;

/** The same without spelling abbreviations out: for a word that is still being typed, where `st` may become `steven`. */
export function typedWordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøđðþłı]/gu, (letter) => letters[letter] ?? letter)
    .replace(/['’ʼ`´]/gu, '')
    .replace(/(?<=(?:^|[^\p{L}\p{N}])\p{L})\.(?=\p{L}(?:[^\p{L}\p{N}]|$))/gu, '')
    .replace(/[&+]/gu, ' and ');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
