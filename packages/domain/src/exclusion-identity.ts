/** Makes rows of lists and people to be screened ready to be compared: every reading of their names. */
import type { Identity, ListedIdentity, Screened } from './exclusion.ts';
import {
  type FirmName,
  firmName,
  isTitle,
  type PersonName,
  personName,
  personsIn,
  some,
  swapped,
} from './exclusion-name.ts';
import { isValidNpi } from './npi.ts';

export function identityOfRow(row: ListedIdentity): Identity {
  const { last, first, middle, suffix, firm, name, npis, repairedNpis, affiliatedNpis, birthDate, state } = row;
  return {
    persons: [...some(personName({ last, first, middle, suffix })), ...personsIn(name), ...personsIn(firm)],
    firms: [...some(firmName(firm)), ...some(firmName(name)), ...(first === '' ? some(firmName(last)) : [])],
    npis,
    repairedNpis,
    affiliatedNpis,
    birthDate,
    state,
  };
}

export function identityOfScreened(screened: Screened): Identity {
  const { npi, last, first, middle, suffix, organization, otherNames, birthDate, state } = screened;
  const own = some(personName({ last, first, middle, suffix }));
  const others = otherNames
    .split(/[;|/\n]/u)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .flatMap((text) => otherName(text, screened));
  // Who marries often keeps the name of before as the middle one.
  const before = middle.trim().length > 1 ? some(personName({ last: middle, first, suffix }, true)) : [];
  const straight = [...own, ...others, ...before];
  return {
    persons: [...straight, ...straight.flatMap((name) => some(swapped(name))), ...personsIn(organization)],
    firms: [...some(firmName(organization)), ...(first === '' ? some(firmName(last)) : [])],
    npis: isValidNpi(npi) ? [npi] : [],
    repairedNpis: [],
    affiliatedNpis: [],
    birthDate,
    state,
  };
}

/** A last name alone goes with the own given names; more words may be one, or a whole name. */
function otherName(text: string, { first, middle, suffix }: Screened): readonly PersonName[] {
  const comma = text.indexOf(',');
  const isWhole = comma > 0 && !isTitle(text.slice(comma + 1));
  const asLast = isWhole ? null : personName({ last: text.replace(/,.*/u, ''), first, middle, suffix });
  return [...some(asLast), ...personsIn(text)];
}

/** Nothing that could be found on a list: neither a number nor a name. */
export const isBlank = ({ persons, firms, npis }: Identity): boolean =>
  npis.length === 0 && firms.length === 0 && !persons.some(({ first }) => first !== '');

/** Letters that are left of a name wherever a list cut it, spaces and hyphens taken out; they stand behind a `^`. */
const HEADS = { firm: 18, last: 14, first: 10 } as const;

const headOf = (name: string, letters: number): readonly string[] =>
  name.length < letters ? [] : [`^${name.slice(0, letters)}`];

/** Words under which a name is looked up: at least one of them survives any one change of it. */
export function wordsOfPerson({ lasts, particles, first, givens }: PersonName): readonly string[] {
  const words = [...lasts, ...particles, first, givens];
  const heads = [...headOf(lasts[0], HEADS.last), ...headOf(first, HEADS.first), ...headOf(givens, HEADS.first)];
  return [...words.filter((word) => word !== ''), ...heads];
}

/** Where a firm is looked up. */
export interface FirmKeys {
  /** The whole name and its beginning; of a firm of one or two words also what is left of it without any one letter. */
  readonly wholes: readonly string[];
  /** At least one survives any one change of a longer name. */
  readonly words: readonly string[];
  /** Names that were cut may have fewer letters left than a beginning has, where “and” and “the” took the place. Where one is found by such as it … */
  readonly asListed: readonly string[];
  /** … and where it finds them. */
  readonly asScreened: readonly string[];
}

/** Letters that are left even of such a name. */
const SHORT_HEAD = 8;

function shortHeadsOf({ joined, whole, isCut }: FirmName): Pick<FirmKeys, 'asListed' | 'asScreened'> {
  const isShort = isCut && Math.min(joined.length, whole.length) < HEADS.firm;
  const heads = [...new Set([...headOf(joined, SHORT_HEAD), ...headOf(whole, SHORT_HEAD)])];
  const [all, short] = [heads.map((head) => `all ${head}`), heads.map((head) => `short ${head}`)];
  return { asListed: isShort ? [...all, ...short] : all, asScreened: isShort ? [...short, ...all] : short };
}

export function keysOfFirm(name: FirmName): FirmKeys {
  const { joined, whole, words } = name;
  const short = shortHeadsOf(name);
  const wholes = [joined, ...headOf(joined, HEADS.firm), ...headOf(whole, HEADS.firm)];
  if (words.length > 2) return { wholes, words, ...short };
  return {
    ...short,
    wholes: [...wholes, ...Array.from(joined, (_, at) => `${joined.slice(0, at)}${joined.slice(at + 1)}`)],
    words,
  };
}
