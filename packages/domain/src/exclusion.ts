/** Lists of people and firms whom a federal or state program excluded: what a row of one says, and when a list may still be relied on. */
import { addDays, daysBetween } from './day.ts';
import type { FirmName, PersonName } from './exclusion-name.ts';
import type { Day } from './listing.ts';

/** Where a file comes from decides how it is read. `leie-supplement` changes the list `leie`; each csv is a list of its own. */
export const exclusionSources = ['leie', 'leie-supplement', 'sam', 'illinois', 'iowa', 'kentucky', 'csv'] as const;
export type ExclusionSource = (typeof exclusionSources)[number];

/** As the file gives it, trimmed; what a list does not say is empty. */
export interface ExclusionRow {
  readonly last: string;
  readonly first: string;
  readonly middle: string;
  readonly suffix: string;
  readonly firm: string;
  /** `LAST, FIRST MIDDLE`, `LAST FIRST` or an organization: the list does not say which. */
  readonly name: string;
  /** Valid numbers only. */
  readonly npis: readonly string[];
  /** What a number with a digit too few or too many may have been. */
  readonly repairedNpis: readonly string[];
  /** Numbers of those whom the row's person worked for or with. */
  readonly affiliatedNpis: readonly string[];
  readonly birthDate: Day | null;
  /** Two letters; empty where the list does not say. */
  readonly state: string;
  readonly excludedOn: Day | null;
  /** Its statute or words. */
  readonly reason: string;
}

/** What of a row is compared. */
export type ListedIdentity = Omit<ExclusionRow, 'excludedOn' | 'reason'>;

/** Somebody to be screened. Every text may be empty. */
export interface Screened {
  readonly npi: string;
  readonly first: string;
  readonly middle: string;
  readonly last: string;
  readonly suffix: string;
  /** Former and other names: last names alone or whole names, separated by `;`, `|` or `/`. */
  readonly otherNames: string;
  readonly organization: string;
  readonly birthDate: Day | null;
  readonly state: string;
}

/** A row, an organization or a person, made ready to be compared. */
export interface Identity {
  readonly persons: readonly PersonName[];
  readonly firms: readonly FirmName[];
  readonly npis: readonly string[];
  readonly repairedNpis: readonly string[];
  readonly affiliatedNpis: readonly string[];
  readonly birthDate: Day | null;
  readonly state: string;
}

/** Days after its import for which a list is relied on; from then on every screening against it is inconclusive. Source: vetting.md, item 14. */
export const LIST_DAYS = 35;

export interface ExclusionPeriod {
  /** Null: the list does not say, or says it in words. */
  readonly startsOn: Day | null;
  /** Its last day; null: indefinite, or unreadable. */
  readonly endsOn: Day | null;
  readonly status: string;
}

/** Whether it excludes somebody on any day on which a list of `today` is relied on. What cannot be read does: nobody is let go by a typing error. */
export const isInForce = ({ startsOn, endsOn, status }: ExclusionPeriod, today: Day): boolean =>
  !/^inactive$|^terminated$/iu.test(status.trim()) &&
  (endsOn === null || endsOn >= today) &&
  (startsOn === null || startsOn <= addDays(today, LIST_DAYS));

/** Lists whose absence makes a screening inconclusive, whoever is screened. */
export const indispensableLists: readonly string[] = ['leie'];

/** A state's own list, needed for whoever practises there. */
export const listsOfStates: Readonly<Record<string, string>> = { IL: 'illinois', IA: 'iowa', KY: 'kentucky' };

export const listStandings = ['CURRENT', 'STALE', 'BROKEN', 'MISSING'] as const;
export type ListStanding = (typeof listStandings)[number];

export interface ListFacts {
  readonly importedOn: Day;
  /** A later file of this list could not be read: what stands is not the newest. */
  readonly isBroken: boolean;
  readonly rows: number;
}

/** `today` in UTC, like the day of the import. A list without a row is no list. */
export function standingOfList(list: ListFacts | undefined, today: Day): ListStanding {
  if (list === undefined || list.rows === 0) return 'MISSING';
  if (list.isBroken) return 'BROKEN';
  return daysBetween(list.importedOn, today) > LIST_DAYS ? 'STALE' : 'CURRENT';
}
