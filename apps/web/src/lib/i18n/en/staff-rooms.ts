/** English texts of the rooms of the staff area, a file for each. */
import { concerns } from './staff-concerns.ts';
import { desk } from './staff-desk.ts';
import { invitations } from './staff-invitations.ts';
import { holds, people, roles } from './staff-people.ts';
import { reports } from './staff-reports.ts';

export const rooms = {
  concerns,
  desk,
  holds,
  invitations,
  people,
  reports,
  roles,
};
