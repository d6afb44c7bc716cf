/** Spanish texts of the rooms of the staff area, a file for each. */
import type { AppCatalogs } from '../app-catalogs.ts';
import type { rooms as english } from '../en/staff-rooms.ts';
import { concerns } from './staff-concerns.ts';
import { desk } from './staff-desk.ts';
import { invitations } from './staff-invitations.ts';
import { editor, listings } from './staff-listings.ts';
import { holds, people, roles } from './staff-people.ts';
import { reports } from './staff-reports.ts';

export const rooms: Pick<AppCatalogs['staff'], keyof typeof english> = {
  concerns,
  desk,
  editor,
  holds,
  invitations,
  listings,
  people,
  reports,
  roles,
};
