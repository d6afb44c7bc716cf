/** Checks as the vetting desk would have made them: every point that a listing must answer for, by a method that fits it. */
import { requiredItemsOf, type RequiredItem } from '@open-window/domain/checklist.ts';
import { addDays } from '@open-window/domain/day.ts';
import type { Check, Day, Listing } from '@open-window/domain/listing.ts';
import type { CheckMethod } from '@open-window/domain/vocabulary.ts';
import { chanceOf, idOf } from './chance.ts';

// prettier-ignore
const sources: Readonly<Partial<Record<number, readonly [CheckMethod, string]>>> = {
  1: ['PRIMARY_SOURCE_WEB', 'Secretary of State'],       2: ['ATTESTATION', 'Ownership statement'],          3: ['PRIMARY_SOURCE_API', 'NPPES'],
  4: ['DOCUMENT_REVIEW', 'Form W-9'],                    5: ['DOCUMENT_REVIEW', 'Identity seen'],            6: ['PRIMARY_SOURCE_WEB', 'State board'],
  7: ['DOCUMENT_REVIEW', 'Collaboration agreement'],     8: ['DOCUMENT_REVIEW', 'Supervision contract'],     9: ['PRIMARY_SOURCE_WEB', 'Certifying board'],
  10: ['DOCUMENT_REVIEW', 'DEA certificate'],            11: ['DOCUMENT_REVIEW', 'State certificate'],       12: ['PRIMARY_SOURCE_WEB', 'State agency'],
  13: ['PRIMARY_SOURCE_WEB', 'REMS locator'],            14: ['PRIMARY_SOURCE_BULK', 'OIG LEIE'],            15: ['PRIMARY_SOURCE_BULK', 'SAM.gov'],
  16: ['PRIMARY_SOURCE_BULK', 'State Medicaid list'],    17: ['PRIMARY_SOURCE_BULK', 'CMS opt-out list'],    18: ['SELF_QUERY', 'NPDB'],
  19: ['DOCUMENT_REVIEW', 'Certificate of cover'],       20: ['DOCUMENT_REVIEW', 'Background report'],       21: ['PHONE_PROBE', 'Referees'],
  22: ['DOCUMENT_REVIEW', 'Training certificates'],      23: ['DOCUMENT_REVIEW', 'Training certificates'],   24: ['DOCUMENT_REVIEW', 'Training certificates'],
  29: ['DOCUMENT_REVIEW', 'Life support cards'],         30: ['VIDEO_WALKTHROUGH', 'Walk through the site'], 31: ['SITE_VISIT', 'Visit'],
  35: ['DOCUMENT_REVIEW', 'Remote care protocol'],       38: ['ATTESTATION', 'Code of conduct'],             39: ['ATTESTATION', 'Pledge'],
  40: ['PRIMARY_SOURCE_WEB', 'Their own site'],          41: ['PHONE_PROBE', 'Call'],                        43: ['ATTESTATION', 'Privacy statement'],
  44: ['ATTESTATION', 'Access statement'],               45: ['PHONE_PROBE', 'Call'],                        46: ['ATTESTATION', 'Confirmation by the team'],
};

const daysOf = (validity: RequiredItem['item']['validity']): number =>
  validity === null ? 0 : 'days' in validity ? validity.days : Math.floor(validity.months * 30.4);

/** A point of the checklist on somebody or something. */
export type CheckSubject = Pick<RequiredItem, 'target' | 'targetId'> & { readonly item: { readonly number: number } };

/** Everything that is asked of this listing, VERIFIED and current on `today`; monthly points were done in the last week. */
export function verifiedChecksOf(listing: Listing, today: Day): Check[] {
  return requiredItemsOf(listing).map((required) => {
    // By target, not by listing: two teams of one organization share its checks.
    const chance = chanceOf('check', required.targetId, required.item.number);
    const days = daysOf(required.item.validity);
    const age = days === 0 ? chance.whole(30, 700) : chance.whole(1, days < 40 ? 6 : Math.floor(days * 0.6));
    return checkOf(required, addDays(today, -age), days === 0 ? null : addDays(today, days - age));
  });
}

export function checkOf({ item, target, targetId }: CheckSubject, performedOn: Day, nextDueOn: Day | null): Check {
  const [method, source] = sources[item.number] ?? ['DOCUMENT_REVIEW', 'Written protocol'];
  return {
    id: idOf('check', targetId, item.number),
    item: item.number,
    target,
    targetId,
    method,
    source,
    performedOn,
    result: 'VERIFIED',
    nextDueOn,
  };
}

/** The same checks with those of one item changed. */
export const withItem = (checks: readonly Check[], item: number, change: (check: Check) => Check): Check[] =>
  checks.map((check) => (check.item === item ? change(check) : check));
