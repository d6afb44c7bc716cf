/** Which questions to ask a team: first those that its own facts leave open, then those for anybody. */
import type { ListingResponse } from '../../../lib/directory.types.ts';

const questionKeys = [
  'PRICE',
  'ACCEPTING',
  'INTEGRATION',
  'PREPARATION',
  'PRESENCE',
  'EMERGENCY',
  'ALONE',
  'TOUCH',
  'LICENSE',
  'REASONS_NOT',
  'RISKS',
  'OTHER_WAYS',
  'TRAINING',
  'NOT_WORKING',
  'INSURANCE',
  'RIDE',
  'COMPLAINT',
] as const;

export type Question = (typeof questionKeys)[number];

export function questionsFor(listing: ListingResponse): { open: readonly Question[]; everyone: readonly Question[] } {
  const isOpen = openFacts(listing);
  return {
    open: questionKeys.filter((key) => isOpen[key]),
    everyone: questionKeys.filter((key) => !isOpen[key]),
  };
}

/** What this team has not said. */
function openFacts(listing: ListingResponse): Partial<Record<Question, boolean>> {
  const isHere = (code: string) =>
    listing.carePhases.some(({ phase, offered }) => phase === code && offered === 'HERE');
  const session = listing.carePhases.find(({ phase }) => phase === 'MEDICINE_SESSION');
  const { safety, policies } = listing;
  return {
    PRICE: listing.coursePrice === null,
    ACCEPTING: listing.acceptingNew.value === null,
    INTEGRATION: !isHere('INTEGRATION'),
    PREPARATION: !isHere('PREPARATION'),
    PRESENCE: session?.therapistPresence !== 'IN_ROOM' && session?.therapistPresence !== 'LIVE_VIDEO',
    EMERGENCY: safety.length === 0 || safety.some(({ responder }) => responder === 'NONE_STATED'),
    ALONE: safety.length === 0 || safety.some(({ isNeverLeftAlone }) => !isNeverLeftAlone),
    TOUCH: policies.touch === 'NOT_STATED' || policies.recording === 'NOT_STATED',
    RIDE: safety.length === 0 || safety.some(({ rideHomeRequired }) => !rideHomeRequired),
    LICENSE: listing.team.every(({ licenses }) => licenses.length === 0),
  };
}
