/** What can wait for staff, and whose right it is to see to it. Sorted as it is shown: what may hurt somebody first. */
import type { Permission } from './access.ts';

export const workKinds = [
  'RISK', 'CONCERNS', 'COMPLAINTS', 'DUTIES', 'EXCLUSIONS', 'REPORTS', 'PROBES', 'MONITORS', 'BROKEN_GLASS', 'CASES', 'PROPOSALS', 'ROLES', 'INVITATIONS', 'LISTING_DRAFTS', 'CLAIMS', 'DUPLICATES',
  'DEAD_JOBS', 'DEAD_MAIL', 'DOCUMENTS',
] as const; // prettier-ignore
export type WorkKind = (typeof workKinds)[number];

// prettier-ignore
const rightFor: Readonly<Record<WorkKind, Permission>> = {
  RISK:           'risk.handle',
  CONCERNS:       'concern.handle',
  COMPLAINTS:     'complaint.handle',
  DUTIES:         'complaint.handle',
  EXCLUSIONS:     'exclusion.decide',
  REPORTS:        'report.handle',
  PROBES:         'case.check',
  MONITORS:       'monitor.read',
  BROKEN_GLASS:   'breakGlass.review',
  CASES:          'case.check',
  PROPOSALS:      'case.decide',
  ROLES:          'role.confirm',
  INVITATIONS:    'invitation.manage',
  LISTING_DRAFTS: 'listing.publish',
  CLAIMS:         'candidate.decide',
  DUPLICATES:     'candidate.decide',
  DEAD_JOBS:      'job.retry',
  DEAD_MAIL:      'mail.retry',
  DOCUMENTS:      'file.read',
};

export const workFor = (rights: readonly Permission[]): readonly WorkKind[] =>
  workKinds.filter((kind) => rights.includes(rightFor[kind]));
