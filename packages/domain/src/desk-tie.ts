/** What ties somebody at the desk to an applicant: whoever is tied may look, is told, and decides nothing. Source: security.md AZ-6, AZ-8. */
export const deskTies = ['OWN', 'MAILBOX', 'HOUSEHOLD'] as const;
export type DeskTie = (typeof deskTies)[number];
