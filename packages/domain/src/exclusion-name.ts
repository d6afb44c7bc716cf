/**
 * Names as lists of exclusions write them, made comparable: letters alone, every half of a double name, titles and generations apart,
 * either order where nothing says which, and whether a name may have been cut off by the list.
 */

export interface PersonName {
  /** The whole last name in one word, then its telling parts: `SMITHJONES`, `SMITH`, `JONES`. */
  readonly lasts: readonly [string, ...string[]];
  /** The other parts: `VAN`, `DE`. They count where they are all that the other side has. */
  readonly particles: readonly string[];
  /** First given name; one letter where it is an initial; empty where there is none. */
  readonly first: string;
  /** All given names in one word, where there is more than one. */
  readonly givens: string;
  readonly middles: readonly string[];
  /** JR, SR, II, III, IV; empty where there is none. */
  readonly generation: string;
  readonly isLastCut: boolean;
  readonly isFirstCut: boolean;
  /** A guess, such as the other order of the words: it counts a little less. */
  readonly isGuess: boolean;
}

export interface FirmName {
  /** In one word, without its legal form. */
  readonly joined: string;
  /** In one word, all of it: where a list cut it off, it may have cut the legal form. */
  readonly whole: string;
  readonly words: readonly string[];
  readonly isCut: boolean;
}

/** Where LEIE cuts: characters of a firm, a last and a first name. Source: record layout of the OIG, measured in the files. */
const CUTS = { firm: 30, last: 20, first: 15 } as const;

const generations: Readonly<Record<string, string>> = {
  JR: 'JR', JUNIOR: 'JR', SR: 'SR', SENIOR: 'SR', II: 'II', '2ND': 'II', III: 'III', '3RD': 'III', IV: 'IV', '4TH': 'IV',
}; // prettier-ignore

const titles = new Set(
  'MD DO PHD PSYD DDS DMD DPM DC OD RN LPN LVN NP PA PAC CRNA APRN ARNP FNP PMHNP LCSW LCSWR LICSW LADC FAPA FACS FAAN CNM LMFT LPC LMHC MSW RPH PHARMD PT OT DVM MBA ESQ CNA CDAC DR MR MRS MS'.split(
    ' ',
  ),
);
const legalForms = new Set(
  'INC INCORPORATED LLC LC LLP LP LTD LIMITED CORP CORPORATION CO COMPANY PC PLLC PA PSC SC APC MDPC THE AND OF DBA'.split(
    ' ',
  ),
);
const particles = new Set(
  'DE DEL DELA LA LAS LOS VAN VON DER DEN MC MAC ST SAN SANTA AL EL BIN ABU DA DI DU LE O D Y'.split(' '),
);

/** Capitals and digits, one space between words; apostrophes and full stops leave no gap. */
const plainName = (text: string): string => (isPlain.test(text) ? text.toUpperCase() : madePlain(text));

/** Most names; the rest takes ten times as long. */
const isPlain = /^[A-Za-z]*$/u;

const madePlain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toUpperCase()
    .replace(/ß/gu, 'SS')
    .replace(/Ø/gu, 'O')
    .replace(/Æ/gu, 'AE')
    .replace(/Ł/gu, 'L')
    .replace(/[ĐÐ]/gu, 'D')
    .replace(/Œ/gu, 'OE')
    .replace(/['’‘`´.]/gu, '')
    .replace(/[^A-Z0-9]+/gu, ' ')
    .trim();

/** Null where nothing is left of the last name. `last`, `first`, `middle`, `suffix` as written. */
export function personName(
  parts: { readonly last: string; readonly first: string; readonly middle?: string; readonly suffix?: string },
  isGuess = false,
): PersonName | null {
  const last = split(parts.last);
  const given = split(`${parts.first} ${parts.middle ?? ''}`);
  const words = last.words;
  const joined = words.join('');
  if (joined === '') return null;
  const pieces = words.length > 1 ? words.filter((word) => word.length > 1) : [];
  const halves = pieces.filter((word) => !particles.has(word));
  const [first = '', ...middles] = given.words;
  return {
    lasts: [joined, ...halves],
    particles: pieces.filter((word) => particles.has(word)),
    first,
    givens: middles.length > 0 ? given.words.join('') : '',
    middles,
    generation: generationOf(parts.suffix ?? '') || last.generation || given.generation,
    isLastCut: isCut(parts.last, CUTS.last),
    isFirstCut: isCut(parts.first, CUTS.first),
    isGuess,
  };
}

/** Every way to read a text that may be a person: `LAST, FIRST MIDDLE` with a comma, otherwise either order of its words. */
export function personsIn(text: string): readonly PersonName[] {
  const comma = text.indexOf(',');
  if (comma > 0) {
    const named = some(personName({ last: text.slice(0, comma), first: text.slice(comma + 1) }));
    return isTitle(text.slice(comma + 1)) ? [...named, ...inEitherOrder(text)] : named;
  }
  return inEitherOrder(text);
}

/** `MD` behind a comma; some titles are also given names. */
export const isTitle = (text: string): boolean =>
  plainName(text)
    .split(' ')
    .every((word) => word === '' || titles.has(word) || legalForms.has(word) || generations[word] !== undefined);

/** `JOHN DOE MD PLLC`: what follows the name of a person goes, one word after the other from the end. */
function withoutForms(text: string): string {
  const words = plainName(text).split(' ');
  while (words.length > 2 && (legalForms.has(words.at(-1) ?? '') || titles.has(words.at(-1) ?? ''))) words.pop();
  return words.join(' ');
}

function inEitherOrder(text: string): readonly PersonName[] {
  const plain = split(withoutForms(text)).words;
  if (plain.length < 2 || plain.length > 5) return [];
  const suffix = split(text).generation;
  const [head = '', ...tail] = plain;
  const end = plain.at(-1) ?? '';
  const begin = plain.slice(0, -1);
  return [
    ...some(personName({ last: head, first: tail.join(' '), suffix }, true)),
    ...some(personName({ last: end, first: begin.join(' '), suffix }, true)),
    ...(plain.length > 2
      ? [
          ...some(personName({ last: plain.slice(0, -1).join(' '), first: end, suffix }, true)),
          ...some(personName({ last: tail.join(' '), first: head, suffix }, true)),
          ...some(personName({ last: plain.slice(0, 2).join(' '), first: plain.slice(2).join(' '), suffix }, true)),
        ]
      : []),
  ];
}

/** Null where nothing but a legal form is left. */
export function firmName(text: string): FirmName | null {
  const all = plainName(text.replaceAll('&', ' ')).split(' ');
  const words = all.filter((word) => word !== '' && !legalForms.has(word));
  return words.length === 0
    ? null
    : {
        joined: words.join(''),
        whole: all.filter((word) => word !== 'AND' && word !== 'THE').join(''),
        words,
        isCut: isCut(text, CUTS.firm),
      };
}

/** The same person the other way round. */
export function swapped(name: PersonName): PersonName | null {
  if (name.first === '') return null;
  return {
    ...name,
    lasts: name.givens === '' ? [name.first] : [name.first, name.givens],
    particles: [],
    first: name.lasts[0],
    givens: '',
    isLastCut: name.isFirstCut,
    isFirstCut: name.isLastCut,
    isGuess: true,
  };
}

export const some = <T>(value: T | null): readonly T[] => (value === null ? [] : [value]);

/** Cut at a space, a name ends one or two characters before the limit. */
const isCut = (text: string, limit: number): boolean => text.trim().length >= limit - 2;

function split(text: string): { readonly words: readonly string[]; readonly generation: string } {
  let generation = '';
  const all = plainName(text)
    .split(' ')
    .filter((word) => word !== '');
  const words = all.filter((word) => {
    const found = generations[word];
    if (found !== undefined && all.length > 1) generation = found;
    return found === undefined || all.length === 1;
  });
  // A title stands at the end: `PA` before it may be a name, and so may what a hyphen binds.
  while (words.length > 1 && titles.has(words.at(-1) ?? '') && !/-\s*\S+\s*$/u.test(text)) words.pop();
  return { words, generation };
}

const generationOf = (suffix: string): string => generations[plainName(suffix)] ?? '';
