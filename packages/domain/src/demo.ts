/** The people of the demonstration, all of them made up: one for each role, and a second where the rules need another. */
import { doorOf, type Role, roles } from './access.ts';

export interface DemoPerson {
  readonly role: Role;
  readonly name: string;
  readonly email: string;
}

const names: Readonly<Record<Role, string>> = {
  APPLICANT: 'Ada Applicant',
  PROVIDER_OWNER: 'Oren Owner',
  PROVIDER_DELEGATE: 'Dana Delegate',
  VETTER: 'Vera Vetter',
  LEAD_VETTER: 'Leo Leadvetter',
  SCREENER: 'Sana Screener',
  CLINICIAN: 'Clea Clinician',
  REVIEWER: 'Rafael Reviewer',
  LEAD_REVIEWER: 'Lena Leadreviewer',
  PROGRAM_MANAGER: 'Petra Program',
  FINANCE: 'Finn Finance',
  DIRECTOR: 'Dira Director',
  ADMIN: 'Adam Admin',
  AUDITOR: 'Aud Auditor',
};

/** A second admin, because rights need two; two more who decide, because an appeal is heard and decided by others. */
export const demoPeople: readonly DemoPerson[] = [
  ...roles.map((role) => ({
    role,
    name: names[role],
    email: `${role.toLowerCase().replaceAll('_', '-')}@demo.example`,
  })),
  { role: 'ADMIN', name: 'Ava Admin', email: 'admin-2@demo.example' },
  { role: 'LEAD_VETTER', name: 'Lia Leadvetter', email: 'lead-vetter-2@demo.example' },
  { role: 'DIRECTOR', name: 'Dario Director', email: 'director-2@demo.example' },
];

export const isStaffOfDemo = ({ role }: DemoPerson): boolean => doorOf(role) === 'staff';

const words = [
  'amber', 'arbor', 'birch', 'brook', 'cedar', 'cloud', 'coral', 'creek', 'delta', 'ember', 'fern', 'field', 'flint', 'frost', 'grove', 'harbor',
  'hazel', 'heron', 'hill', 'iris', 'island', 'ivy', 'juniper', 'lake', 'lantern', 'laurel', 'linen', 'maple', 'marsh', 'meadow', 'mist', 'moon',
  'moss', 'north', 'oak', 'ocean', 'olive', 'orchard', 'otter', 'pebble', 'pine', 'plum', 'pond', 'prairie', 'quartz', 'quiet', 'rain', 'reed',
  'ridge', 'river', 'robin', 'sage', 'shore', 'sky', 'slate', 'sparrow', 'spruce', 'stone', 'summer', 'thistle', 'tide', 'valley', 'willow', 'wren',
] as const; // prettier-ignore

/** Five words for bytes that nobody can guess; at least 15 characters. */
export const passphraseOf = (bytes: Uint8Array): string =>
  Array.from({ length: 5 }, (_, at) => words[(bytes[at] ?? 0) % words.length] ?? 'window').join(' ');

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** As authenticator apps take it: 32 characters, five bits of each byte. */
export const totpSecretOf = (bytes: Uint8Array): string =>
  Array.from({ length: 32 }, (_, at) => base32[(bytes[at] ?? 0) % 32] ?? 'A').join('');
