/**
 * How an application for a scholarship moves from a draft to the pool of those that readers judge. Read the table; it is the policy.
 * One small status; what runs beside it (proof of income, doubles, medicine) is asked for by guards, and what tells of danger to a life is not here at
 * all: no risk answer can move an application. Source: scholarship.md §1.
 */
import { addDays } from './day.ts';
import type { Day } from './listing.ts';

export const applicationStatuses = [
  'DRAFT', 'SUBMITTED', 'SCREENING', 'NEEDS_INFO', 'CLOSED_INCOMPLETE', 'INELIGIBLE', 'QUALIFIED', 'WITHDRAWN', 'DUPLICATE', 'EXPIRED',
] as const; // prettier-ignore
export type ApplicationStatus = (typeof applicationStatuses)[number];

/** APPLICANT: whoever wrote it. SCREENER: the desk. PRODUCT: it happens by itself. */
export type ApplicationParty = 'APPLICANT' | 'SCREENER' | 'PRODUCT';

interface Rule {
  readonly by: ApplicationParty;
  readonly from: readonly ApplicationStatus[];
  readonly to: ApplicationStatus;
}

// prettier-ignore
const rules = {
  submit:            { by: 'APPLICANT', from: ['DRAFT'],                                             to: 'SUBMITTED' },
  expire:            { by: 'PRODUCT',   from: ['DRAFT'],                                             to: 'EXPIRED' },
  screen:            { by: 'PRODUCT',   from: ['SUBMITTED'],                                         to: 'SCREENING' },
  requestInfo:       { by: 'SCREENER',  from: ['SCREENING'],                                         to: 'NEEDS_INFO' },
  resubmit:          { by: 'APPLICANT', from: ['NEEDS_INFO'],                                        to: 'SCREENING' },
  closeIncomplete:   { by: 'PRODUCT',   from: ['NEEDS_INFO'],                                        to: 'CLOSED_INCOMPLETE' },
  returnToInfo:      { by: 'APPLICANT', from: ['CLOSED_INCOMPLETE'],                                 to: 'NEEDS_INFO' },
  confirmIneligible: { by: 'SCREENER',  from: ['SCREENING'],                                         to: 'INELIGIBLE' },
  reconsider:        { by: 'SCREENER',  from: ['INELIGIBLE'],                                        to: 'SCREENING' },
  qualify:           { by: 'SCREENER',  from: ['SCREENING'],                                         to: 'QUALIFIED' },
  markDuplicate:     { by: 'SCREENER',  from: ['SUBMITTED', 'SCREENING', 'NEEDS_INFO', 'QUALIFIED'], to: 'DUPLICATE' },
  withdraw:          { by: 'APPLICANT', from: ['DRAFT', 'SUBMITTED', 'SCREENING', 'NEEDS_INFO', 'QUALIFIED'], to: 'WITHDRAWN' },
} as const satisfies Readonly<Record<string, Rule>>;

export type ApplicationAction = keyof typeof rules;
const applicationActions = Object.keys(rules) as readonly ApplicationAction[];

/** So long the desk takes for its first look. Days. */
const SCREENED_WITHIN = 14;

/** By when somebody looks at it; null: nobody has to now. */
export const screenedBy = (status: ApplicationStatus, submittedOn: Day | null): Day | null =>
  submittedOn !== null && (status === 'SUBMITTED' || status === 'SCREENING')
    ? addDays(submittedOn, SCREENED_WITHIN)
    : null;

/** Whether it is over: nothing is asked of anybody any more, and what is kept is kept for a time. */
export const isEnded = (status: ApplicationStatus): boolean =>
  ['CLOSED_INCOMPLETE', 'INELIGIBLE', 'WITHDRAWN', 'DUPLICATE', 'EXPIRED'].includes(status);

export const mayDo = (status: ApplicationStatus, action: ApplicationAction): boolean =>
  (rules[action].from as readonly ApplicationStatus[]).includes(status);

export const statusAfter = (action: ApplicationAction): ApplicationStatus => rules[action].to;

/** What lies in the hands of whoever writes, as it is: a draft, or what the desk asked for. */
export const handsInBy = (status: ApplicationStatus): 'submit' | 'resubmit' | null =>
  mayDo(status, 'submit') ? 'submit' : mayDo(status, 'resubmit') ? 'resubmit' : null;

/** What the status leaves to each party. */
export const applicationActionsOpen = (
  status: ApplicationStatus,
  party: ApplicationParty,
): readonly ApplicationAction[] =>
  applicationActions.filter((action) => rules[action].by === party && mayDo(status, action));
