/**
 * Who may do what: every role, every right, and what a right additionally asks of the object. Read the two tables; they are the policy.
 * Pure: no clock, no database. A role counts at one door only, so that a reviewer who also applies is an applicant while applying.
 */

/** Two doors with a session each: the portal of applicants and providers, and the staff area. */
export const doors = ['portal', 'staff'] as const;
export type Door = (typeof doors)[number];

export const roles = [
  'APPLICANT', 'PROVIDER_OWNER', 'PROVIDER_DELEGATE', 'VETTER', 'LEAD_VETTER', 'SCREENER', 'CLINICIAN', 'REVIEWER', 'LEAD_REVIEWER',
  'PROGRAM_MANAGER', 'FINANCE', 'DIRECTOR', 'ADMIN', 'AUDITOR',
] as const; // prettier-ignore
export type Role = (typeof roles)[number];

/** Who looks after the pages of an organization. */
export const teamRoles = ['PROVIDER_OWNER', 'PROVIDER_DELEGATE'] as const satisfies readonly Role[];

const portalRoles: ReadonlySet<Role> = new Set(['APPLICANT', ...teamRoles]);

export const doorOf = (role: Role): Door => (portalRoles.has(role) ? 'portal' : 'staff');

/** The roles that staff have, in the order of the list. */
export const staffRoles = roles.filter((role) => doorOf(role) === 'staff');
export type StaffRole = Exclude<Role, 'APPLICANT' | 'PROVIDER_OWNER' | 'PROVIDER_DELEGATE'>;

const all = staffRoles;
const desk = ['VETTER', 'LEAD_VETTER'] as const;

/** Each right, and the roles that have it. `everyone`: whoever signed in, at either door. */
// prettier-ignore
const table = {
  // One's own account: profile, sessions, factors, consents, documents, export, deletion, who looked.
  'account.own':       'everyone',

  // One's own team: whoever is at the portal may begin one; its owner answers for what is sent to be checked.
  'team.start':        ['APPLICANT', ...teamRoles],
  'team.edit':         teamRoles,
  'team.submit':       ['PROVIDER_OWNER'],
  'team.manage':       ['PROVIDER_OWNER'],

  // People and their rights.
  'person.read':       ['ADMIN', 'AUDITOR'],
  'person.manage':     ['ADMIN'],
  'role.propose':      ['ADMIN'],
  'role.confirm':      ['ADMIN'],
  'invitation.manage': ['ADMIN'],

  // The log, and what an admin may only do with everybody watching.
  'audit.read':        ['AUDITOR'],
  'audit.export':      ['AUDITOR'],
  'breakGlass.open':   ['ADMIN'],
  'breakGlass.review': ['AUDITOR', 'DIRECTOR'],
  'hold.manage':       ['DIRECTOR'],

  // The machine room.
  'job.read':          ['ADMIN'],
  'job.retry':         ['ADMIN'],
  'mail.read':         ['ADMIN'],
  'mail.retry':        ['ADMIN'],
  'file.read':         ['ADMIN'],

  // The directory, on behalf of teams and for the public.
  'listing.read':      [...desk, 'PROGRAM_MANAGER', 'DIRECTOR'],
  'listing.edit':      desk,
  'listing.publish':   ['LEAD_VETTER'],
  'listing.export':    ['LEAD_VETTER', 'DIRECTOR'],
  'report.read':       desk,
  'report.handle':     desk,
  'candidate.read':    desk,
  'candidate.decide':  desk,
  'provider.invite':   desk,

  // The vetting desk: who gathers and checks, who decides with another, and the teams themselves.
  'case.read':         [...desk, 'DIRECTOR'],
  'case.check':        desk,
  'case.override':     ['LEAD_VETTER'],
  'case.decide':       [...desk, 'DIRECTOR'],
  'case.follow':       teamRoles,
  'case.appeal':       ['PROVIDER_OWNER'],
  // Who may be on a list of the excluded.
  'exclusion.read':    desk,
  'exclusion.decide':  desk,
  'exclusion.lift':    ['LEAD_VETTER'],
  // What stays true, and what does not.
  'monitor.read':      [...desk, 'PROGRAM_MANAGER', 'DIRECTOR'],

  // What somebody says a team did: who looks into it, who may hold a listing back, who decides, and the team.
  'complaint.read':    [...desk, 'DIRECTOR'],
  'complaint.handle':  desk,
  'complaint.suspend': ['LEAD_VETTER', 'DIRECTOR'],
  'complaint.decide':  ['LEAD_VETTER', 'DIRECTOR'],

  // Programs and their rounds: who must know them for their work, who plans and moves them, who opens again what was closed.
  'program.read':      ['SCREENER', 'LEAD_REVIEWER', 'PROGRAM_MANAGER', 'FINANCE', 'DIRECTOR'],
  'program.manage':    ['PROGRAM_MANAGER'],
  'round.reopen':      ['DIRECTOR'],
  // The funds that pay (security.md, budget and fund).
  'fund.read':         ['PROGRAM_MANAGER', 'FINANCE', 'DIRECTOR'],
  'fund.manage':       ['PROGRAM_MANAGER'],

  // Applications: who writes their own, the desk that takes and screens them, and clinicians, who alone read what is asked about health.
  'application.own':    ['APPLICANT', ...teamRoles],
  'application.read':   ['SCREENER', 'PROGRAM_MANAGER', 'DIRECTOR'],
  'application.screen': ['SCREENER'],
  'application.take':   ['SCREENER'],
  'application.export': ['SCREENER', 'PROGRAM_MANAGER'],
  'clinical.read':      ['CLINICIAN'],

  // Somebody read something that worried them.
  'concern.raise':     all,
  'concern.handle':    ['CLINICIAN'],
  // Somebody may be in danger: clinicians, and the director, who is called last. Who it is, only the rota sees.
  'risk.handle':       ['CLINICIAN', 'DIRECTOR'],
  'work.read':         all,
} as const satisfies Record<string, 'everyone' | readonly Role[]>;

export type Permission = keyof typeof table;
export const permissions = Object.keys(table) as Permission[];

export const rolesWith = (permission: Permission): readonly Role[] => {
  const holders: 'everyone' | readonly Role[] = table[permission];
  return holders === 'everyone' ? roles : holders;
};

/** Rights that ask for a proof of who it is within the last quarter of an hour. */
export const elevatedRights: ReadonlySet<Permission> = new Set<Permission>([
  'role.propose', 'role.confirm', 'invitation.manage', 'person.manage', 'audit.export', 'listing.export', 'breakGlass.open', 'hold.manage',
]); // prettier-ignore

/** What breaking the glass opens: reading only, never the log (its own reader has that), never a sealed review. */
export const glassRights: readonly Permission[] = [
  'person.read',
  'file.read',
  'listing.read',
  'report.read',
  'candidate.read',
  'program.read',
  'fund.read',
];

export interface Grant {
  readonly role: Role;
  /** For providers: whose. */
  readonly organizationId: string | null;
}

export interface Standing {
  readonly grants: readonly Grant[];
  readonly door: Door;
  /** False until a second factor was brought at the staff door. */
  readonly isComplete: boolean;
  readonly hasBrokenGlass: boolean;
}

/** Every right of a session, each once, in the order of the table. Without its second factor a staff session has none. */
export function rightsOf({ grants, door, isComplete, hasBrokenGlass }: Standing): readonly Permission[] {
  if (!isComplete) return [];
  const held = new Set(grants.map(({ role }) => role).filter((role) => doorOf(role) === door));
  if (door === 'staff' && held.size === 0) return [];
  return permissions.filter((permission) => {
    const holders: 'everyone' | readonly Role[] = table[permission];
    return (
      holders === 'everyone' ||
      holders.some((role) => held.has(role)) ||
      (hasBrokenGlass && glassRights.includes(permission))
    );
  });
}

/** The rights that somebody has in one organization: an owner of one team may be a delegate of another. */
export const rightsInOrganization = (standing: Standing, organizationId: string): readonly Permission[] =>
  rightsOf({ ...standing, grants: standing.grants.filter((grant) => grant.organizationId === organizationId) });

/** How an actor stands to an object; facts, gathered by whoever asks. */
export interface Relation {
  readonly isOwn?: boolean;
  readonly isSameOrganization?: boolean;
  readonly isAssigned?: boolean;
  readonly isConflicted?: boolean;
  readonly isMatchedByConsent?: boolean;
  /** Acts for the person with an authority that the person signed. */
  readonly isHelper?: boolean;
}

/** What may be seen or changed of one object. A conflict outweighs everything but one's own data. */
// prettier-ignore
const objectRules = {
  'person.own':         ({ isOwn }: Relation) => isOwn === true,
  'organization.own':   ({ isSameOrganization }: Relation) => isSameOrganization === true,
  'application.write':  ({ isOwn, isHelper }: Relation) => isOwn === true || isHelper === true,
  'application.review': ({ isAssigned, isConflicted }: Relation) => isAssigned === true && isConflicted !== true,
  'application.match':  ({ isMatchedByConsent, isConflicted }: Relation) => isMatchedByConsent === true && isConflicted !== true,
} as const;

export type ObjectRule = keyof typeof objectRules;

/** Whether the facts let the actor at the object; what they do not let at does not exist for the actor (404). */
export const mayTouch = (rule: ObjectRule, relation: Relation): boolean => objectRules[rule](relation);

/** Why a role cannot be granted, refused, or taken back. Every reason at once; none: it may be. */
export type GrantObjection =
  'OWN_RIGHTS' | 'SECOND_PERSON_NEEDED' | 'PERSON_NOT_ACTIVE' | 'ALREADY_DECIDED' | 'NOT_A_STAFF_ROLE';

export interface GrantFacts {
  readonly actorId: string;
  readonly personId: string;
  readonly proposedBy: string | null;
  readonly role: Role;
  readonly isPersonActive: boolean;
  readonly isOpen: boolean;
}

/** `propose` makes a proposal; `confirm` is another admin's yes; `decline` and `revoke` need one admin, never about oneself. */
export function objectionsTo(
  action: 'propose' | 'confirm' | 'decline' | 'revoke',
  facts: GrantFacts,
): readonly GrantObjection[] {
  const { actorId, personId, proposedBy, role, isPersonActive, isOpen } = facts;
  const objections: GrantObjection[] = [];
  if (actorId === personId) objections.push('OWN_RIGHTS');
  if (action === 'confirm' && actorId === proposedBy) objections.push('SECOND_PERSON_NEEDED');
  if ((action === 'propose' || action === 'confirm') && !isPersonActive) objections.push('PERSON_NOT_ACTIVE');
  if (action !== 'propose' && !isOpen) objections.push('ALREADY_DECIDED');
  if (action === 'propose' && doorOf(role) !== 'staff') objections.push('NOT_A_STAFF_ROLE');
  return objections;
}
