/** The roles that staff have, as the forms offer them. */
import { staffRoles, type Role, type StaffRole } from '@open-window/domain/access.ts';

export const isStaffRole = (role: string): role is StaffRole => staffRoles.includes(role as Role);

export const staffRoleChoices: readonly StaffRole[] = staffRoles.filter(isStaffRole);
