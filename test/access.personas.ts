/** Every kind of person who may ask for anything, by role and by the door they came through. */
import type { Role } from '@open-window/domain/access.ts';

export interface PersonaFacts {
  /** Null: nobody is signed in. */
  readonly role: Role | null;
  readonly door: 'portal' | 'staff' | null;
}

const portal = (role: Role): PersonaFacts => ({ role, door: 'portal' });
const staff = (role: Role): PersonaFacts => ({ role, door: 'staff' });

/** Relations to files and applications (assigned, in conflict, matched) come with those; until then such people are what their role is. */
export const personas = {
  stranger: { role: null, door: null },
  applicantOwn: portal('APPLICANT'),
  applicantOther: portal('APPLICANT'),
  helperWithAuthority: portal('APPLICANT'),
  providerOwner: portal('PROVIDER_OWNER'),
  providerDelegate: portal('PROVIDER_DELEGATE'),
  providerOther: portal('PROVIDER_OWNER'),
  providerMatched: portal('PROVIDER_OWNER'),
  vetter: staff('VETTER'),
  leadVetter: staff('LEAD_VETTER'),
  screener: staff('SCREENER'),
  clinician: staff('CLINICIAN'),
  reviewerAssigned: staff('REVIEWER'),
  reviewerNotAssigned: staff('REVIEWER'),
  reviewerInConflict: staff('REVIEWER'),
  leadReviewer: staff('LEAD_REVIEWER'),
  programManager: staff('PROGRAM_MANAGER'),
  finance: staff('FINANCE'),
  director: staff('DIRECTOR'),
  admin: staff('ADMIN'),
  adminInBreakGlass: staff('ADMIN'),
  auditor: staff('AUDITOR'),
} as const satisfies Readonly<Record<string, PersonaFacts>>;

export type Persona = keyof typeof personas;
export const personaNames = Object.keys(personas) as Persona[];
