/** The rooms of the staff area in the order of the navigation, each with the right that opens it. The palette and the shortcuts read this too. */
import type { Permission } from '@open-window/domain/access.ts';
import type { AppCatalogs } from '../../../lib/i18n/app-catalogs.ts';

type Catalog = AppCatalogs['staff']['nav'];

export interface Room {
  /** Also the key of its name among the texts. */
  readonly name: Exclude<keyof Catalog, 'label' | 'groups'>;
  readonly path: string;
  readonly group: 'work' | 'directory' | 'help' | 'people' | 'trust' | 'machine';
  readonly right: Permission;
  /** Opens it as well. */
  readonly orRight?: Permission;
}

export const rooms: readonly Room[] = [
  { name: 'work', path: '/staff', group: 'work', right: 'work.read' },
  { name: 'risk', path: '/staff/risk', group: 'work', right: 'risk.handle' },
  { name: 'concerns', path: '/staff/concerns', group: 'work', right: 'concern.handle' },
  { name: 'exclusions', path: '/staff/exclusions', group: 'work', right: 'exclusion.read' },
  { name: 'cases', path: '/staff/cases', group: 'work', right: 'case.read' },
  { name: 'complaints', path: '/staff/complaints', group: 'work', right: 'complaint.read' },
  { name: 'listings', path: '/staff/listings', group: 'directory', right: 'listing.read' },
  { name: 'reports', path: '/staff/reports', group: 'directory', right: 'report.read' },
  { name: 'probes', path: '/staff/probes', group: 'directory', right: 'case.check' },
  { name: 'monitors', path: '/staff/monitors', group: 'directory', right: 'monitor.read' },
  { name: 'candidates', path: '/staff/candidates', group: 'directory', right: 'candidate.read' },
  { name: 'duplicates', path: '/staff/duplicates', group: 'directory', right: 'candidate.read' },
  { name: 'claims', path: '/staff/claims', group: 'directory', right: 'candidate.read' },
  { name: 'applications', path: '/staff/applications', group: 'help', right: 'application.read' },
  { name: 'taking', path: '/staff/taken-applications', group: 'help', right: 'application.take' },
  { name: 'clinical', path: '/staff/clinical', group: 'help', right: 'clinical.read' },
  { name: 'programs', path: '/staff/programs', group: 'help', right: 'program.read' },
  { name: 'funds', path: '/staff/funds', group: 'help', right: 'fund.read' },
  { name: 'people', path: '/staff/people', group: 'people', right: 'person.read' },
  { name: 'roles', path: '/staff/roles', group: 'people', right: 'person.read' },
  { name: 'invitations', path: '/staff/invitations', group: 'people', right: 'invitation.manage' },
  { name: 'audit', path: '/staff/audit', group: 'trust', right: 'audit.read' },
  {
    name: 'breakGlass',
    path: '/staff/break-glass',
    group: 'trust',
    right: 'breakGlass.review',
    orRight: 'breakGlass.open',
  },
  { name: 'retention', path: '/staff/retention', group: 'machine', right: 'job.read' },
  { name: 'documents', path: '/staff/documents', group: 'machine', right: 'file.read' },
  { name: 'mail', path: '/staff/mail', group: 'machine', right: 'mail.read' },
  { name: 'jobs', path: '/staff/jobs', group: 'machine', right: 'job.read' },
];

export const roomsFor = (rights: readonly Permission[]): readonly Room[] =>
  rooms.filter(({ right, orRight }) => rights.includes(right) || (orRight !== undefined && rights.includes(orRight)));
