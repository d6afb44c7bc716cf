/** Everybody sees the queues that they can do something about. */
import { expect, it } from '@jest/globals';
import { type Role, rightsOf } from './access.ts';
import { workFor } from './work.ts';

const workOf = (role: Role) =>
  workFor(
    rightsOf({ grants: [{ role, organizationId: null }], door: 'staff', isComplete: true, hasBrokenGlass: false }),
  );

it.each<[Role, readonly string[]]>([
  ['ADMIN', ['ROLES', 'INVITATIONS', 'DEAD_JOBS', 'DEAD_MAIL', 'DOCUMENTS']],
  ['CLINICIAN', ['RISK', 'CONCERNS']],
  [
    'VETTER',
    [
      'COMPLAINTS',
      'DUTIES',
      'EXCLUSIONS',
      'REPORTS',
      'PROBES',
      'MONITORS',
      'CASES',
      'PROPOSALS',
      'CLAIMS',
      'DUPLICATES',
    ],
  ],
  [
    'LEAD_VETTER',
    [
      'COMPLAINTS',
      'DUTIES',
      'EXCLUSIONS',
      'REPORTS',
      'PROBES',
      'MONITORS',
      'CASES',
      'PROPOSALS',
      'LISTING_DRAFTS',
      'CLAIMS',
      'DUPLICATES',
    ],
  ],
  ['DIRECTOR', ['RISK', 'MONITORS', 'BROKEN_GLASS', 'PROPOSALS']],
  ['AUDITOR', ['BROKEN_GLASS']],
  ['REVIEWER', []],
])('%s: %j', (role, kinds) => {
  expect(workOf(role)).toEqual(kinds);
});
