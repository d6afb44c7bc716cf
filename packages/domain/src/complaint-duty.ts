/** Who outside may have to be told of what a complaint says, and by when. A reminder for people, never a report by itself; counsel reviews the table. */
import type { ComplaintKind } from './complaint.ts';
import { addDays } from './day.ts';
import type { Day } from './listing.ts';

export const duties = ['PROTECTIVE_SERVICES', 'STATE_BOARD', 'FDA_MEDWATCH', 'DEA_LOSS', 'OCR_PRIVACY'] as const;
export type Duty = (typeof duties)[number];

/** Days from the day it came. DEA form 106: one business day (21 CFR 1301.76); protective services: at once in most states; the rest our policy. */
const daysFor: Readonly<Record<Duty, number>> = {
  PROTECTIVE_SERVICES: 1,
  STATE_BOARD: 10,
  FDA_MEDWATCH: 15,
  DEA_LOSS: 1,
  OCR_PRIVACY: 30,
};

// prettier-ignore
const dutiesOf: Readonly<Record<ComplaintKind, readonly Duty[]>> = {
  SAFETY_IN_SESSION:      ['FDA_MEDWATCH', 'STATE_BOARD'],
  LEFT_ALONE:             ['STATE_BOARD'],
  BOUNDARY:               ['PROTECTIVE_SERVICES', 'STATE_BOARD'],
  CONSENT:                ['STATE_BOARD'],
  IMPAIRED_OR_UNLICENSED: ['STATE_BOARD'],
  MEDICINE_LOST:          ['DEA_LOSS'],
  PRIVACY:                ['OCR_PRIVACY'],
  DISCRIMINATION:         [],
  PRICE:                  [],
  FALSE_CLAIMS:           [],
  OTHER:                  [],
};

export interface DutyDue {
  readonly duty: Duty;
  readonly dueOn: Day;
}

/** In the order in which they are due. */
export const dutiesAfter = (kind: ComplaintKind, receivedOn: Day): readonly DutyDue[] =>
  dutiesOf[kind]
    .map((duty) => ({ duty, dueOn: addDays(receivedOn, daysFor[duty]) }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
