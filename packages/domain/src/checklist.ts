/**
 * Which points of the checklist a listing must answer for, given what it offers.
 * The points themselves are data: checklist.template.ts.
 */
import { licensePowers } from './license.ts';
import { addDays, addMonths } from './day.ts';
import type { CheckTarget, Day, Listing, TeamMember } from './listing.ts';
import { checklistTemplate, type ChecklistItem, type ChecklistTemplate, type ItemScope } from './checklist.template.ts';
import { kapCompletenessOf, serviceModelOf } from './service-model.ts';
import type { RouteCode } from './vocabulary.ts';

/** A point of the checklist on one organization, location, practitioner or service. */
export interface RequiredItem {
  readonly item: ChecklistItem;
  readonly target: CheckTarget;
  readonly targetId: string;
}

/** What of a listing decides which points are asked of it. */
export type VettedFacts = Pick<Listing, 'organizationId' | 'location' | 'team' | 'service' | 'checks'>;

/**
 * Every point that applies to this listing, once for each target, in the order of the checklist.
 * `isWithClaims`: also those that bind only once they are recorded.
 */
export function requiredItemsOf(
  listing: VettedFacts,
  template: ChecklistTemplate = checklistTemplate,
  isWithClaims = false,
): readonly RequiredItem[] {
  const subjects = subjectsOf(listing);
  return template.items.flatMap((item) =>
    item.targets.flatMap((target) =>
      subjects[target]
        .filter((subject) => (isWithClaims && item.scope === 'WHEN_RECORDED') || scopes[item.scope](subject, item))
        .map(({ targetId }) => ({ item, target, targetId })),
    ),
  );
}

/** The day on which a check stops counting: by the checklist, or earlier when what proves it runs out. Null: never. */
export function nextDueOf(
  { validity }: Pick<ChecklistItem, 'validity'>,
  performedOn: Day,
  proofs: readonly { readonly expiresOn: Day | null }[] = [],
): Day | null {
  const byPolicy =
    validity === null
      ? null
      : 'days' in validity
        ? addDays(performedOn, validity.days)
        : addMonths(performedOn, validity.months);
  return [byPolicy, ...proofs.map(({ expiresOn }) => expiresOn)].reduce(
    (first, day) => (day !== null && (first === null || day < first) ? day : first),
    null,
  );
}

const injections: readonly RouteCode[] = ['IV_INFUSION', 'IM_INJECTION', 'SC_INJECTION'];
const compounded: readonly RouteCode[] = ['SL_LOZENGE', 'ORAL', 'IN_COMPOUNDED'];

/** Somebody or something that points are asked of. */
interface Subject {
  readonly listing: VettedFacts;
  readonly target: CheckTarget;
  readonly targetId: string;
  /** The practitioner, when the target is one. */
  readonly member?: TeamMember;
}

/** When a point applies. Scholarship points bind the scholarship programme, not the listing, unless the listing takes part in it. */
const scopes: Readonly<Record<ItemScope, (subject: Subject, item: ChecklistItem) => boolean>> = {
  ALWAYS: () => true,
  SCHOLARSHIP: ({ listing }) => listing.service.scholarship.participates,
  PRESCRIBER: ({ member }) => member !== undefined && hasPower(member, 'medical'),
  THERAPIST: ({ member }) => member !== undefined && isTherapist(member),
  PROVISIONAL_LICENSE: ({ member }) => member !== undefined && hasPower(member, 'provisional'),
  CONTROLLED_SUBSTANCE: ({ listing, member, target }) =>
    target === 'LOCATION' ? keepsMedicine(listing) : member !== undefined && hasPower(member, 'medical'),
  /** Where a claim or a state's rule brings the point in, staff open the check; from then on it binds. */
  WHEN_RECORDED: ({ listing, target, targetId }, item) =>
    listing.checks.some(
      (check) => check.item === item.number && check.target === target && check.targetId === targetId,
    ),
  ESKETAMINE: ({ listing }) => givesMedicine(listing) && listing.service.routes.includes('IN_ESKETAMINE'),
  INJECTION: ({ listing }) => givesMedicine(listing) && hasRoute(listing, injections),
  INJECTION_OR_OFFICE_LOZENGE: ({ listing }) =>
    givesMedicine(listing) &&
    (hasRoute(listing, injections) ||
      (hasRoute(listing, ['SL_LOZENGE']) && listing.service.settings.includes('THERAPIST_OFFICE'))),
  MEDICINE_HERE: ({ listing }) => givesMedicine(listing),
  STOCKING: ({ listing }) => keepsMedicine(listing),
  KAP_LABEL: ({ listing }) =>
    (serviceModelOf(listing)?.startsWith('KAP_') ?? false) || kapCompletenessOf(listing).code.startsWith('COMPLETE'),
  REMOTE_SESSION: ({ listing }) => givesMedicine(listing) && isRemote(listing),
  REMOTE_PRESCRIBING: ({ listing }) =>
    givesMedicine(listing) && (isRemote(listing) || listing.service.remoteStates.length > 0),
  COMPOUNDED: ({ listing }) => hasRoute(listing, compounded),
};

function subjectsOf(listing: VettedFacts): Readonly<Record<CheckTarget, readonly Subject[]>> {
  const { organizationId, location, team, service } = listing;
  return {
    ORGANIZATION: [{ listing, target: 'ORGANIZATION', targetId: organizationId }],
    LOCATION: [{ listing, target: 'LOCATION', targetId: location.id }],
    SERVICE: [{ listing, target: 'SERVICE', targetId: service.id }],
    PRACTITIONER: team
      .filter(isVetted)
      .map((member) => ({ listing, target: 'PRACTITIONER', targetId: member.practitionerId, member })),
  };
}

/** A patient's own chaperone is not vetted; a coach without a license is shown as such and not vetted as a clinician. */
const isVetted = ({ roles }: TeamMember): boolean =>
  roles.some((role) => role !== 'CHAPERONE' && role !== 'INTEGRATION_COACH');
const hasPower = ({ licenses }: TeamMember, power: 'medical' | 'provisional'): boolean =>
  licenses.some(({ type }) => licensePowers[type][power]);
const isTherapist = ({ roles }: TeamMember): boolean =>
  roles.some(
    (role) =>
      role === 'MENTAL_HEALTH_LEAD' || role === 'DUAL_ROLE' || role === 'SESSION_THERAPIST' || role === 'CO_THERAPIST',
  );
const hasRoute = ({ service }: VettedFacts, routes: readonly RouteCode[]): boolean =>
  service.routes.some((route) => routes.includes(route));
const medicineOf = ({ service }: VettedFacts): Listing['service']['phases'][number] | undefined =>
  service.phases.find(({ phase, offered }) => phase === 'MEDICINE_SESSION' && offered === 'HERE');
const givesMedicine = (listing: VettedFacts): boolean => medicineOf(listing) !== undefined;
const keepsMedicine = (listing: VettedFacts): boolean =>
  givesMedicine(listing) && hasRoute(listing, [...injections, 'IN_ESKETAMINE']);
const isRemote = (listing: VettedFacts): boolean =>
  medicineOf(listing)?.therapistPresence === 'LIVE_VIDEO' || listing.service.settings.includes('HOME_REMOTE_THERAPIST');
