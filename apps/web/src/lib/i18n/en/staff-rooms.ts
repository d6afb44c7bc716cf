/** English texts of the rooms of the staff area, a file for each. */
import { concerns } from './staff-concerns.ts';
import { desk } from './staff-desk.ts';
import { invitations } from './staff-invitations.ts';
import { editor, listings } from './staff-listings.ts';
import { holds, people, roles } from './staff-people.ts';
import { reports } from './staff-reports.ts';

export const rooms = {
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
