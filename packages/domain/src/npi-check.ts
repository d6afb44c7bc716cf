/**
 * What the national register of providers says about point 3 of the checklist: the number is a number, it is there and in use, and name, field and
 * state agree. A machine says what it compared; where a name may be the same person's, a person looks.
 */
import { checklistTemplate } from './checklist.template.ts';
import { nextDueOf } from './checklist.ts';
import { addDays, daysBetween } from './day.ts';
import { LIST_DAYS } from './exclusion.ts';
import { identityOfRow, identityOfScreened } from './exclusion-identity.ts';
import { matchOf, type MatchReason } from './exclusion-match.ts';
import type { Day } from './listing.ts';
import { isValidNpi } from './npi.ts';
import type { NpiRecord } from './npi-file.ts';
import { CLEARED_DAYS, RUN_DAYS } from './screening.ts';
import type { CheckResult, LicenseType } from './vocabulary.ts';

export const NPI_ITEM = 3;

/** Gravest first. */
export const npiFindings = [
  'CHECK_DIGIT', 'DEACTIVATED', 'OTHER_KIND', 'OTHER_NAME', 'NOT_LISTED', 'FILE_TOO_OLD', 'NAME_UNSURE', 'OTHER_TAXONOMY', 'OTHER_STATE',
] as const; // prettier-ignore
export type NpiFinding = (typeof npiFindings)[number];

export type NpiResult = Extract<
  CheckResult,
  'VERIFIED' | 'VERIFIED_WITH_CONCERN' | 'INCONCLUSIVE' | 'NOT_FOUND' | 'FAILED'
>;

const resultFor: Readonly<Record<NpiFinding, NpiResult>> = {
  CHECK_DIGIT: 'FAILED', DEACTIVATED: 'FAILED', OTHER_KIND: 'FAILED', OTHER_NAME: 'FAILED', NOT_LISTED: 'NOT_FOUND',
  FILE_TOO_OLD: 'INCONCLUSIVE', NAME_UNSURE: 'INCONCLUSIVE', OTHER_TAXONOMY: 'VERIFIED_WITH_CONCERN', OTHER_STATE: 'VERIFIED_WITH_CONCERN',
}; // prettier-ignore

/** Whose number it is, as the team says. */
export interface NpiHolder {
  readonly kind: 'PERSON' | 'ORGANIZATION';
  readonly npi: string;
  readonly first: string;
  readonly last: string;
  /** All names of an organization. */
  readonly organizations: readonly string[];
  readonly licenses: readonly LicenseType[];
  /** Where they practise. */
  readonly states: readonly string[];
}

/** How far the register was read. */
export interface NpiRegister {
  readonly lastOn: Day;
  /** A later file could not be read. */
  readonly isBroken: boolean;
}

export interface NpiSaid {
  readonly result: NpiResult;
  readonly findings: readonly NpiFinding[];
}

/** `record` null: looked for and not there. Null: nothing new can be said, and the last result stands until its own day. */
export function npiResultOf(
  holder: NpiHolder,
  record: NpiRecord | null,
  { lastOn, isBroken }: NpiRegister,
  today: Day,
): NpiSaid | null {
  const age = daysBetween(lastOn, today);
  const found = findingsOf(holder, record);
  // Bad news does not grow old: a number that was switched off is not on again because our file is late.
  const isBad = found.some((finding) => resultFor[finding] === 'FAILED');
  if (isBad || (age <= LIST_DAYS && !isBroken)) return said(found);
  return age > CLEARED_DAYS ? said(['FILE_TOO_OLD']) : null;
}

const said = (findings: readonly NpiFinding[]): NpiSaid => {
  const [gravest] = npiFindings.filter((finding) => findings.includes(finding));
  return { result: gravest === undefined ? 'VERIFIED' : resultFor[gravest], findings };
};

function findingsOf(holder: NpiHolder, record: NpiRecord | null): readonly NpiFinding[] {
  if (!isValidNpi(holder.npi)) return ['CHECK_DIGIT'];
  if (record === null) return ['NOT_LISTED'];
  if (isDeactivated(record)) return ['DEACTIVATED'];
  if (record.entity !== holder.kind) return ['OTHER_KIND'];
  const name = nameOf(holder, record);
  const fits = holder.licenses.length === 0 || record.taxonomies.some((code) => fieldsOf(holder).test(code));
  return [
    ...(name === null ? [] : [name]),
    ...(fits ? [] : (['OTHER_TAXONOMY'] as const)),
    ...(holder.states.includes(record.state) ? [] : (['OTHER_STATE'] as const)),
  ];
}

export const isDeactivated = ({
  deactivatedOn,
  reactivatedOn,
}: Pick<NpiRecord, 'deactivatedOn' | 'reactivatedOn'>): boolean =>
  deactivatedOn !== null && (reactivatedOn === null || reactivatedOn < deactivatedOn);

const fieldsOf = ({ licenses }: NpiHolder): RegExp =>
  new RegExp(`^(?:${licenses.map((type) => taxonomyOf[type]).join('|')})`, 'u');

/** How the codes of a license begin; several license types share a field. Source: NUCC Health Care Provider Taxonomy. */
const taxonomyOf: Readonly<Record<LicenseType, string>> = {
  MD: '20', DO: '20', PMHNP: '363L', NP: '363L', CNS: '364S', PA: '363A', CRNA: '3675', ND: '175F', PHD: '103', PSYD: '103', LCSW: '1041', LMFT: '106H',
  LPC: '101Y', LICENSED_PASTORAL: '101Y', ASSOCIATE_SOCIAL_WORK: '1041', ASSOCIATE_COUNSELOR: '101Y', ASSOCIATE_MFT: '106H', RN: '163W', LPN: '164W',
  EMT: '146',
}; // prettier-ignore

const weak: ReadonlySet<MatchReason> = new Set<MatchReason>([
  'LAST_NAME_TYPO', 'FIRST_NAME_TYPO', 'FIRST_NAME_INITIAL', 'MIDDLE_AS_FIRST_NAME', 'FIRM_NAME_TYPO', 'OTHER_ORDER',
]); // prettier-ignore

/** By the readings of the screening against lists, so that two names are one here where they are one there. */
function nameOf(holder: NpiHolder, record: NpiRecord): 'OTHER_NAME' | 'NAME_UNSURE' | null {
  const { first, last, organizations } = holder;
  const names = holder.kind === 'PERSON' ? [{ first, last, organization: '' }] : organizations.map((organization) => ({ first: '', last: '', organization })); // prettier-ignore
  const screened = names.map((name) =>
    identityOfScreened({ ...name, npi: '', middle: '', suffix: '', otherNames: '', birthDate: null, state: '' }),
  );
  const listed = readingsOf(record).map((name) => identityOfRow({ ...nobody, ...name }));
  const matches = screened.flatMap((one) => listed.flatMap((other) => matchOf(one, other) ?? []));
  if (matches.some(({ lines }) => !lines.some(({ reason }) => weak.has(reason)))) return null;
  const ours = wordsIn(names.flatMap((name) => Object.values(name)));
  const isRelated = readingsOf(record).some((name) => [...wordsIn(Object.values(name))].some((word) => ours.has(word)));
  return matches.length > 0 || isRelated ? 'NAME_UNSURE' : 'OTHER_NAME';
}

const nobody = {
  last: '', first: '', middle: '', suffix: '', firm: '', name: '', npis: [], repairedNpis: [], affiliatedNpis: [], birthDate: null, state: '',
}; // prettier-ignore

/** The name of the law, and the other one. */
function readingsOf(record: NpiRecord) {
  const { last, first, middle, suffix, otherLast, otherFirst, organization, otherOrganization } = record;
  return record.entity === 'PERSON'
    ? [{ last, first, middle, suffix }, ...(otherLast === '' ? [] : [{ last: otherLast, first: otherFirst || first }])]
    : [{ firm: organization }, ...(otherOrganization === '' ? [] : [{ firm: otherOrganization }])];
}

/** Three letters or more; fewer are in every name. */
const wordsIn = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(
    texts.flatMap((text) =>
      text
        .normalize('NFKD')
        .toUpperCase()
        .split(/[^A-Z]+/u)
        .filter((word) => word.length > 2 && !/^(?:INC|LLC|PLLC|CORP|THE|AND)$/u.test(word)),
    ),
  );

/** When a good result is due again: after a month, and never longer than what its file may clear. */
export function npiDueOn({ result }: NpiSaid, today: Day, lastOn: Day): Day | null {
  const { validity } = checklistTemplate.items.find(({ number }) => number === NPI_ITEM) ?? { validity: { months: 1 } };
  return isGood(result) ? nextDueOf({ validity }, today, [{ expiresOn: addDays(lastOn, CLEARED_DAYS) }]) : null;
}

export interface CountedNpiCheck {
  readonly result: CheckResult;
  readonly source: string;
  readonly performedOn: Day;
  readonly isByPerson: boolean;
}

const isGood = (result: CheckResult): boolean => result === 'VERIFIED' || result === 'VERIFIED_WITH_CONCERN';

/**
 * Whether it is to be written beside what counts. A machine never clears what a person found, and does not say the same doubt again to somebody who
 * answered it; a good result is said again after a week or by a newer file; of one day the graver counts. `before`: what the machine found last.
 */
export function isNpiNews(
  { result, findings }: NpiSaid,
  source: string,
  { counted, before }: { readonly counted: CountedNpiCheck | null; readonly before: readonly string[] | null },
  today: Day,
): boolean {
  if (counted === null) return true;
  if (counted.isByPerson && isGood(result) && !isGood(counted.result)) return false;
  if (counted.isByPerson && findings.length > 0 && before?.join() === findings.join()) return false;
  if (isGood(result) && counted.performedOn === today && counted.result !== result) return false;
  if (counted.result !== result) return true;
  return isGood(result) && (counted.source !== source || daysBetween(counted.performedOn, today) >= RUN_DAYS);
}
