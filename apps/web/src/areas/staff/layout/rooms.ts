/** The rooms of the staff area in the order of the navigation, each with the right that opens it. The palette and the shortcuts read this too. */
import type { Permission } from '@open-window/domain/access.ts';

export interface Room {
  /** Also the key of its name among the texts. */
  readonly name: 'work' | 'jobs';
  readonly path: string;
  readonly group: 'work' | 'directory' | 'people' | 'trust' | 'machine';
  readonly right: Permission;
}

export const rooms: readonly Room[] = [
  { name: 'work', path: '/staff', group: 'work', right: 'work.read' },
  { name: 'jobs', path: '/staff/jobs', group: 'machine', right: 'job.read' },
];

export const roomsFor = (rights: readonly Permission[]): readonly Room[] =>
  rooms.filter(({ right }) => rights.includes(right));
