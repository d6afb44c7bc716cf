/**
 * The federal poverty guidelines of the US Department of Health and Human Services (HHS), and which of them counts where and when.
 * Sources: HHS; 2026 as in Federal Register 2026-00755. A new year is a new line here, and nothing else.
 */
import type { Day } from './listing.ts';
import type { StateCode } from './vocabulary.ts';

export const guidelineRegions = ['CONTIGUOUS', 'AK', 'HI'] as const;
export type GuidelineRegion = (typeof guidelineRegions)[number];

/** By region and year, whole dollars a year: the first person of a household, and each further one. */
// prettier-ignore
const dollars: Readonly<Record<GuidelineRegion, Readonly<Record<number, readonly [first: number, further: number]>>>> = {
  CONTIGUOUS: {
    2000: [8_350, 2_900],
    2001: [8_500, 3_020],
    2002: [8_860, 3_080],
    2003: [8_980, 3_140],
    2004: [9_310, 3_180],
    2005: [9_570, 3_260],
    2006: [9_800, 3_400],
    2007: [10_210, 3_480],
    2008: [10_400, 3_600],
    2009: [10_830, 3_740],
    2010: [10_830, 3_740],
    2011: [10_890, 3_820],
    2012: [11_170, 3_960],
    2013: [11_490, 4_020],
    2014: [11_670, 4_060],
    2015: [11_770, 4_160],
    2016: [11_880, 4_140],
    2017: [12_060, 4_180],
    2018: [12_140, 4_320],
    2019: [12_490, 4_420],
    2020: [12_760, 4_480],
    2021: [12_880, 4_540],
    2022: [13_590, 4_720],
    2023: [14_580, 5_140],
    2024: [15_060, 5_380],
    2025: [15_650, 5_500],
    2026: [15_960, 5_680],
  },
  AK: {
    2017: [15_060, 5_230],
    2018: [15_180, 5_400],
    2019: [15_600, 5_530],
    2020: [15_950, 5_600],
    2021: [16_090, 5_680],
    2022: [16_990, 5_900],
    2023: [18_210, 6_430],
    2024: [18_810, 6_730],
    2025: [19_550, 6_880],
    2026: [19_950, 7_100],
  },
  HI: {
    2017: [13_860, 4_810],
    2018: [13_960, 4_810],
    2019: [14_380, 5_080],
    2020: [14_680, 5_150],
    2021: [14_820, 5_220],
    2022: [15_630, 5_430],
    2023: [16_770, 5_910],
    2024: [17_310, 6_190],
    2025: [17_990, 6_330],
    2026: [18_360, 6_530],
  },
};

/** Where the source at hand says from when. Earlier years, which only old cases are computed by, count from 1 March, by when each was out. */
const effectiveFrom: Readonly<Record<number, Day>> = { 2026: '2026-01-13' };
const startOf = (year: number): Day => effectiveFrom[year] ?? `${String(year)}-03-01`;

export interface PovertyGuideline {
  readonly region: GuidelineRegion;
  readonly year: number;
  readonly effectiveFrom: Day;
  /** Of a whole household of this size, a year. */
  readonly amountCents: number;
  /** HHS sets none for this place: those of the contiguous states count there, by our rule. */
  readonly isBorrowed: boolean;
}

/** HHS sets a guideline for the states and the District of Columbia, and for no other place. */
const withoutGuideline: ReadonlySet<StateCode> = new Set<StateCode>(['PR', 'GU', 'VI', 'AS', 'MP']);

export const MOST_IN_HOUSEHOLD = 30;

/** The newest that is in force on that day. Null before the first, and for a household of no size that can be. */
export function povertyGuidelineFor(state: StateCode, size: number, on: Day): PovertyGuideline | null {
  if (!Number.isInteger(size) || size < 1 || size > MOST_IN_HOUSEHOLD) return null;
  const region = state === 'AK' || state === 'HI' ? state : 'CONTIGUOUS';
  const year = yearsOf(region).findLast((each) => startOf(each) <= on);
  const [first, further] = (year !== undefined && dollars[region][year]) || [];
  if (year === undefined || first === undefined || further === undefined) return null;
  return {
    region,
    year,
    effectiveFrom: startOf(year),
    amountCents: 100 * (first + further * (size - 1)),
    isBorrowed: withoutGuideline.has(state),
  };
}

/** Rising, as whole numbers are in objects. */
const yearsOf = (region: GuidelineRegion): readonly number[] => Object.keys(dollars[region]).map(Number);
