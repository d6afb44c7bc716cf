/** Reads the small cells of an imported row: missing values, states, phones, websites, credentials. */
import type { FindingAction, FindingRule } from './candidate.ts';
import { parsePhone } from './phone.ts';
import { stateCodes, type StateCode } from './vocabulary.ts';

export interface Found {
  readonly rule: FindingRule;
  readonly action: FindingAction;
}

const missing = /^(?:n\/?a|null|nan|none|nil|-+|\.|\?+|unknown|not available|<unavail>)$/iu;

/** A cell without its outer spaces and without the `="…"` by which spreadsheets keep zeros. */
export function plainCell(text: string): string {
  const plain = text.trim();
  return plain.startsWith('="') && plain.endsWith('"') && plain.length > 2 ? plain.slice(2, -1).trim() : plain;
}

/** The same, and empty where a word says that there is nothing. */
export function valueOf(text: string): string {
  const plain = plainCell(text);
  return plain.length <= 13 && missing.test(plain) ? '' : plain;
}

// prettier-ignore
const stateNames: Readonly<Record<string, StateCode>> = {
  alabama: 'AL', alaska: 'AK', arizona: 'AZ', arkansas: 'AR', california: 'CA', colorado: 'CO', connecticut: 'CT', delaware: 'DE',
  'district of columbia': 'DC', florida: 'FL', georgia: 'GA', hawaii: 'HI', idaho: 'ID', illinois: 'IL', indiana: 'IN', iowa: 'IA', kansas: 'KS',
  kentucky: 'KY', louisiana: 'LA', maine: 'ME', maryland: 'MD', massachusetts: 'MA', michigan: 'MI', minnesota: 'MN', mississippi: 'MS',
  missouri: 'MO', montana: 'MT', nebraska: 'NE', nevada: 'NV', 'new hampshire': 'NH', 'new jersey': 'NJ', 'new mexico': 'NM', 'new york': 'NY',
  'north carolina': 'NC', 'north dakota': 'ND', ohio: 'OH', oklahoma: 'OK', oregon: 'OR', pennsylvania: 'PA', 'rhode island': 'RI',
  'south carolina': 'SC', 'south dakota': 'SD', tennessee: 'TN', texas: 'TX', utah: 'UT', vermont: 'VT', virginia: 'VA', washington: 'WA',
  'west virginia': 'WV', wisconsin: 'WI', wyoming: 'WY', 'puerto rico': 'PR', guam: 'GU', 'virgin islands': 'VI', 'us virgin islands': 'VI',
  'american samoa': 'AS', 'northern mariana islands': 'MP', 'washington dc': 'DC',
};
const codes: ReadonlySet<string> = new Set(stateCodes);

/** A postal code or a name, in any case. */
export function readState(text: string): StateCode | null {
  const code = text.toUpperCase();
  if (codes.has(code)) return code as StateCode;
  const name = text
    .toLowerCase()
    .replace(/\./gu, '')
    .replace(/[\s-]+/gu, ' ')
    .replace(/^us-/u, '');
  if (/^us \w\w$/u.test(name) && codes.has(name.slice(3).toUpperCase()))
    return name.slice(3).toUpperCase() as StateCode;
  return Object.hasOwn(stateNames, name)
    ? (stateNames[name] ?? null)
    : code.length === 4 && /^\w\.\w\.$/u.test(code)
      ? readState(code.replaceAll('.', ''))
      : null;
}

export interface PhoneCell {
  readonly phone: string | null;
  readonly extension: string | null;
  readonly found: readonly Found[];
}

const tenDigits = /\d{3}\D{0,4}\d{3}\D{0,3}\d{4}/gu;

/** As nearly all are written: the sooner way to the same answer. */
const usualPhone = /^[2-9](?!11)\d\d-?[2-9](?!11)\d\d-?\d{4}$/u;

export function readPhone(text: string): PhoneCell {
  if (text === '') return { phone: null, extension: null, found: [{ rule: 'PHONE_MISSING', action: 'KEPT' }] };
  if (usualPhone.test(text)) return { phone: `+1${text.replaceAll('-', '')}`, extension: null, found: [] };
  const isDoubled = (text.match(tenDigits) ?? []).length > 1;
  const read = single(text);
  if (!isDoubled) return read;
  return {
    ...read,
    found: [{ rule: 'PHONE_DOUBLED', action: read.phone === null ? 'CLEARED' : 'REPAIRED' }, ...read.found],
  };
}

function single(text: string): PhoneCell {
  // The first of several keeps its own extension: "x301 Or …" is the extension of the first.
  const first = /^(.*?\d{4}(?:\s*(?:x|ext\.?)\s*\d{1,7})?)\s*(?:\bor\b|[;/,|•])/iu.exec(text)?.[1] ?? text;
  const reading = parsePhone(first);
  if (reading.phone === null)
    return { phone: null, extension: null, found: [{ rule: 'PHONE_INVALID', action: 'CLEARED' }] };
  const found: Found[] = reading.extension === null ? [] : [{ rule: 'PHONE_EXTENSION', action: 'REPAIRED' }];
  return { phone: reading.phone, extension: reading.extension, found };
}

const webAddress = /^https?:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#][^\s<>"'`\\]*)?$/iu;

/** Only the web: what else stands there is no link that a visitor may be given. */
export function readWebsite(text: string): { readonly website: string | null; readonly found: readonly Found[] } {
  if (text === '') return { website: null, found: [] };
  if (/^http:\/*$/iu.test(text)) return { website: null, found: [{ rule: 'WEBSITE_HTTP', action: 'CLEARED' }] };
  const address = /^https?:\/\//iu.test(text) ? text : `http://${text}`;
  const isValid = address.length <= 500 && webAddress.test(address);
  const found: Found[] = isValid ? [] : [{ rule: 'WEBSITE_INVALID', action: 'CLEARED' }];
  if (/^http:/iu.test(text)) found.push({ rule: 'WEBSITE_HTTP', action: isValid ? 'KEPT' : 'CLEARED' });
  return { website: isValid ? address : null, found };
}

/** `M.D., Ph. D.` → `MD, PhD`-like: letters without dots, upper case, one comma between. */
export function readCredentials(text: string): string {
  return text
    .toUpperCase()
    .replace(/\.\s*(?=[A-Z]\.)/gu, '')
    .replace(/\./gu, '')
    .split(/\s*[,;/]\s*|\s{2,}/u)
    .filter((part) => part !== '')
    .join(', ');
}
