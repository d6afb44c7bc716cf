/** How far the vetting of each team of the demo world has come: every state that a badge can be in. */
import { addDays } from '@open-window/domain/day.ts';
import type { Check, Day, Listing } from '@open-window/domain/listing.ts';
import { chanceFor, type Blueprint } from './demo-plan.ts';
import { checkOf, verifiedChecksOf, withItem, type CheckSubject } from './vetted.ts';

/** Points that every service must pass and that no sister team shares. */
const consent = 28;
const conduct = 38;
const screening = 27;
const confirmation = 46;
/** Claims and state rules that bind once they are recorded. */
const boardCertification = 9;
const sedationPermit = 12;

export function attestedOnOf(blueprint: Blueprint, today: Day): Day | null {
  const chance = chanceFor(blueprint, 'attested');
  if (blueprint.standing === 'SOFT_LAPSED') return addDays(today, -chance.whole(94, 100));
  return blueprint.standing === 'NEVER_VETTED' && chance.is(0.5) ? null : addDays(today, -chance.whole(2, 62));
}

export function checksOf(blueprint: Blueprint, listing: Listing, today: Day): Check[] {
  const chance = chanceFor(blueprint, 'vetting');
  const verified = [...verifiedChecksOf(listing, today), ...recordedChecksOf(blueprint, listing, today)];
  const dueOn = (item: number, day: Day): Check[] =>
    withItem(verified, item, (check) => ({ ...check, performedOn: addDays(day, -365), nextDueOn: day }));
  switch (blueprint.standing) {
    case 'CURRENT':
      return verified;
    case 'DUE_SOON':
      return dueOn(consent, addDays(today, chance.whole(1, 9)));
    case 'CONDITIONAL':
      return withItem(verified, chance.pick([screening, conduct]), (check) => ({
        ...check,
        result: chance.pick(['WAIVED', 'VERIFIED_WITH_CONCERN']),
      }));
    case 'LAPSED':
      return dueOn(chance.pick([screening, consent]), addDays(today, -chance.whole(0, 13)));
    case 'SOFT_LAPSED':
      return withItem(verified, confirmation, (check) => ({
        ...check,
        performedOn: addDays(today, -110),
        nextDueOn: addDays(today, -20),
      }));
    case 'OPEN_QUESTION':
      return withItem(verified, chance.pick([screening, consent, conduct]), (check) => ({
        ...check,
        result: chance.pick(['NOT_FOUND', 'INCONCLUSIVE']),
      }));
    case 'NEVER_VETTED':
      return [];
    case 'LAPSED_LONG_AGO':
      return dueOn(consent, addDays(today, -chance.whole(15, 80)));
    case 'FAILED':
      return withItem(verified, chance.pick([screening, conduct]), (check) => ({ ...check, result: 'FAILED' }));
  }
}

/** One team in three has had a claim or a state's rule checked that not everybody has. */
function recordedChecksOf({ number }: Blueprint, { location, team }: Listing, today: Day): Check[] {
  const physician = team.find(({ licenses }) => licenses.some(({ type }) => type === 'MD' || type === 'DO'));
  const subjects: CheckSubject[] = [];
  if (number % 3 === 0) subjects.push({ item: { number: sedationPermit }, target: 'LOCATION', targetId: location.id });
  if (number % 3 === 1 && physician)
    subjects.push({ item: { number: boardCertification }, target: 'PRACTITIONER', targetId: physician.practitionerId });
  return subjects.map((subject) => checkOf(subject, addDays(today, -100), addDays(today, 265)));
}
