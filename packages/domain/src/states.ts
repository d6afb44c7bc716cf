/** The names by which people call the states, in English and Spanish. */
import type { StateCode } from './vocabulary.ts';
import { foldText, typedWordsOf } from './words.ts';

export interface StateNames {
  readonly en: string;
  readonly es: string;
}

const same = (name: string): StateNames => ({ en: name, es: name });

/** Spanish names: Fundéu and RAE where they differ from the English ones. */
// prettier-ignore
export const stateNames: Readonly<Record<StateCode, StateNames>> = {
  AL: same('Alabama'), AK: same('Alaska'), AZ: same('Arizona'), AR: same('Arkansas'), CA: same('California'), CO: same('Colorado'),
  CT: same('Connecticut'), DE: same('Delaware'), DC: { en: 'District of Columbia', es: 'Distrito de Columbia' }, FL: same('Florida'),
  GA: same('Georgia'), HI: { en: 'Hawaii', es: 'Hawái' }, ID: same('Idaho'), IL: same('Illinois'), IN: same('Indiana'), IA: same('Iowa'),
  KS: same('Kansas'), KY: same('Kentucky'), LA: { en: 'Louisiana', es: 'Luisiana' }, ME: same('Maine'), MD: same('Maryland'),
  MA: same('Massachusetts'), MI: { en: 'Michigan', es: 'Míchigan' }, MN: same('Minnesota'), MS: { en: 'Mississippi', es: 'Misisipi' },
  MO: { en: 'Missouri', es: 'Misuri' }, MT: same('Montana'), NE: same('Nebraska'), NV: same('Nevada'),
  NH: { en: 'New Hampshire', es: 'Nuevo Hampshire' }, NJ: { en: 'New Jersey', es: 'Nueva Jersey' }, NM: { en: 'New Mexico', es: 'Nuevo México' },
  NY: { en: 'New York', es: 'Nueva York' }, NC: { en: 'North Carolina', es: 'Carolina del Norte' },
  ND: { en: 'North Dakota', es: 'Dakota del Norte' }, OH: same('Ohio'), OK: same('Oklahoma'), OR: { en: 'Oregon', es: 'Oregón' },
  PA: { en: 'Pennsylvania', es: 'Pensilvania' }, RI: same('Rhode Island'), SC: { en: 'South Carolina', es: 'Carolina del Sur' },
  SD: { en: 'South Dakota', es: 'Dakota del Sur' }, TN: same('Tennessee'), TX: { en: 'Texas', es: 'Texas' }, UT: same('Utah'),
  VT: same('Vermont'), VA: same('Virginia'), WA: same('Washington'), WV: { en: 'West Virginia', es: 'Virginia Occidental' },
  WI: same('Wisconsin'), WY: same('Wyoming'), PR: same('Puerto Rico'), GU: same('Guam'),
  VI: { en: 'U.S. Virgin Islands', es: 'Islas Vírgenes de los Estados Unidos' }, AS: { en: 'American Samoa', es: 'Samoa Americana' },
  MP: { en: 'Northern Mariana Islands', es: 'Islas Marianas del Norte' },
};

/** Further names in use, folded. */
// prettier-ignore
const otherNames: Readonly<Record<string, StateCode>> = {
  'washington dc': 'DC', 'washington d c': 'DC', 'virgin islands': 'VI', 'us virgin islands': 'VI', 'islas virgenes': 'VI', 'tejas': 'TX',
  'nueva hampshire': 'NH', 'minesota': 'MN', 'mississipi': 'MS', 'northern marianas': 'MP', 'nuevo mejico': 'NM',
};

const codes: ReadonlyMap<string, StateCode> = new Map([
  ...Object.entries(stateNames).flatMap(([code, { en, es }]): [string, StateCode][] => [
    [code.toLowerCase(), code as StateCode],
    [foldText(en), code as StateCode],
    [foldText(es), code as StateCode],
  ]),
  ...Object.entries(otherNames),
]);

/** The state of a postal code or name (`CO`, `colorado`, `Nuevo México`), else null. Accents, case and punctuation do not matter; `MT` is no mount. */
export const stateOf = (text: string): StateCode | null =>
  codes.get(typedWordsOf(text).join(' ')) ?? codes.get(foldText(text)) ?? null;
