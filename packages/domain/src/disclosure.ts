/** Gifts and ties between us and a team, which its public page names. Neither badge nor ranking asks for them: see independence.spec.ts. */

export const disclosureKinds = ['GIFT_TO_US', 'GIFT_FROM_US', 'SPONSORSHIP', 'BOARD_TIE', 'STAFF_TIE'] as const;
export type DisclosureKind = (typeof disclosureKinds)[number];

/** Of a year, in dollars. Ours. */
export const amountBands = ['UNDER_250', 'TO_1000', 'TO_10000', 'OVER_10000'] as const;
export type AmountBand = (typeof amountBands)[number];

/** What is about money names how much. */
const isMoney: Readonly<Record<DisclosureKind, boolean>> = {
  GIFT_TO_US: true,
  GIFT_FROM_US: true,
  SPONSORSHIP: true,
  BOARD_TIE: false,
  STAFF_TIE: false,
};
export const asksForAmount = (kind: DisclosureKind): boolean => isMoney[kind];

export interface Disclosure {
  readonly kind: DisclosureKind;
  readonly year: number;
  /** Null: it is not about money. */
  readonly band: AmountBand | null;
  /** Of whom, in plain words that the public reads. */
  readonly who: string;
}

export const FIRST_DISCLOSED_YEAR = 2000;

export const disclosureObjections = ['AMOUNT_NEEDED', 'AMOUNT_DOES_NOT_FIT', 'YEAR_WRONG'] as const;
export type DisclosureObjection = (typeof disclosureObjections)[number];

export function objectionsToDisclosure(
  { kind, year, band }: Disclosure,
  thisYear: number,
): readonly DisclosureObjection[] {
  const faults: readonly (readonly [DisclosureObjection, boolean])[] = [
    ['AMOUNT_NEEDED', isMoney[kind] && band === null],
    ['AMOUNT_DOES_NOT_FIT', !isMoney[kind] && band !== null],
    ['YEAR_WRONG', year < FIRST_DISCLOSED_YEAR || year > thisYear],
  ];
  return faults.flatMap(([objection, isSo]) => (isSo ? [objection] : []));
}
