/** The ways in which one name comes to be written differently, one at a time: for measuring who is still found. */
import type { ListedIdentity, Screened } from '@open-window/domain/exclusion.ts';
import type { Chance } from '@open-window/search-index/sample-listings.ts';

type Change = (person: Screened, dice: Chance) => Screened | null;

const nobody: Screened = {
  npi: '',
  first: '',
  middle: '',
  last: '',
  suffix: '',
  otherNames: '',
  organization: '',
  birthDate: null,
  state: '',
};

/** Whom a row means, as a practitioner would give the name; null where nobody can tell a person from a firm. */
export function practitionerOf({ last, first, middle, firm, name, state }: ListedIdentity): Screened | null {
  if (last !== '' && first !== '') return { ...nobody, last, first, middle, state };
  if (firm !== '') return { ...nobody, organization: firm, state };
  const [, family = '', given = ''] = /^([^,]+), ?([A-Z' -]+)$/u.exec(name) ?? [];
  const [head = '', ...rest] = given.trim().split(' ');
  const isFirm =
    /\b(?:INC|LLC|PC|P|L|PA|LTD|CORP|CO|PLLC|MD|II|III|SR|JR)\b/u.test(given) || family.split(' ').length > 3;
  if (head === '' || isFirm) return name.length > 3 ? { ...nobody, organization: name, state } : null;
  return { ...nobody, last: family, first: head, middle: rest.join(' '), state };
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const letterOf = (dice: Chance): string => letters.charAt(dice.below(letters.length));

/** A letter left out, put in, changed, or two changed about. */
function typo(text: string, dice: Chance): string {
  const at = dice.below(text.length);
  const kind = dice.below(4);
  if (kind === 0 && text.length > 2) return text.slice(0, at) + text.slice(at + 1);
  if (kind === 1) return text.slice(0, at) + letterOf(dice) + text.slice(at);
  if (kind === 2 || text.length < 2) return text.slice(0, at) + letterOf(dice) + text.slice(at + 1);
  const from = Math.min(at, text.length - 2);
  return `${text.slice(0, from)}${text.charAt(from + 1)}${text.charAt(from)}${text.slice(from + 2)}`;
}

const ofPerson =
  (change: Change): Change =>
  (person, dice) =>
    person.first === '' ? null : change(person, dice);
const ofFirm =
  (change: (firm: string, dice: Chance) => string): Change =>
  (person, dice) =>
    person.organization === '' ? null : { ...person, organization: change(person.organization, dice) };

export const changes: readonly [readonly [string, Change], ...(readonly [string, Change])[]] = [
  ['an initial', ofPerson((person) => ({ ...person, first: person.first.charAt(0) }))],
  ['without the middle name', ofPerson((person) => ({ ...person, middle: '' }))],
  ['a middle name more', ofPerson((person) => (person.middle === '' ? { ...person, middle: 'Q' } : null))],
  [
    'the middle name as first name',
    ofPerson((person) => (person.middle.length > 2 ? { ...person, first: person.middle, middle: '' } : null)),
  ],
  [
    'half of a double name',
    ofPerson((person, dice) => {
      const halves = person.last.split(/[- ]/u).filter((half) => half.length > 3);
      return halves.length > 1 ? { ...person, last: dice.of(halves) } : null;
    }),
  ],
  ['a second last name', ofPerson((person) => ({ ...person, last: `${person.last}-Quarle` }))],
  ['a new last name, the old one told', ofPerson((person) => ({ ...person, last: 'Quarle', otherNames: person.last }))],
  ['a suffix', ofPerson((person) => ({ ...person, suffix: 'Jr.' }))],
  ['the other order', ofPerson((person) => ({ ...person, first: person.last, last: person.first }))],
  [
    'as an organization',
    ofPerson((person) => ({ ...nobody, state: person.state, organization: `${person.first} ${person.last}` })),
  ],
  ['a typing error in the last name', ofPerson((person, dice) => ({ ...person, last: typo(person.last, dice) }))],
  [
    'a typing error in the first name',
    ofPerson((person, dice) => (person.first.length > 1 ? { ...person, first: typo(person.first, dice) } : null)),
  ],
  ['cut off', ofPerson((person) => ({ ...person, last: person.last.slice(0, 20), first: person.first.slice(0, 15) }))],
  ['a firm with a typing error', ofFirm(typo)],
  ['a firm cut off', ofFirm((firm) => firm.slice(0, 30))],
  ['a firm without its legal form', ofFirm((firm) => firm.replace(/,? (?:INC|LLC|CORP|LTD)\.?$/iu, ''))],
  ['a firm with small letters', ofFirm((firm) => firm.toLowerCase())],
];
