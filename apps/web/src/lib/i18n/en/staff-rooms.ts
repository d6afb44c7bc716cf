/** English texts of the rooms of the staff area, a file for each. */
import { candidates, duplicates } from './staff-candidates.ts';
import { cases } from './staff-cases.ts';
import { claims } from './staff-claims.ts';
import { complaints } from './staff-complaints.ts';
import { concerns } from './staff-concerns.ts';
import { desk } from './staff-desk.ts';
import { disclosures } from './staff-disclosures.ts';
import { exclusions } from './staff-exclusions.ts';
import { invitations } from './staff-invitations.ts';
import { listings } from './staff-listings.ts';
import { documents, mail } from './staff-machine.ts';
import { changes, messages, proofs } from './staff-messages.ts';
import { monitors } from './staff-monitors.ts';
import { holds, people, roles } from './staff-people.ts';
import { probes } from './staff-probes.ts';
import { forms, policies } from './staff-forms.ts';
import { funds, programs } from './staff-programs.ts';
import { reports } from './staff-reports.ts';
import { risk } from './staff-risk.ts';
import { bulk, kept } from './staff-bulk.ts';
import { clinical, screening } from './staff-screening.ts';
import { taking } from './staff-taking.ts';
import { audit, glass, retention } from './staff-trust.ts';

export const rooms = {
  audit,
  candidates,
  cases,
  changes,
  claims,
  clinical,
  complaints,
  concerns,
  desk,
  disclosures,
  documents,
  duplicates,
  exclusions,
  forms,
  funds,
  glass,
  holds,
  invitations,
  listings,
  mail,
  messages,
  monitors,
  people,
  policies,
  probes,
  programs,
  proofs,
  reports,
  risk,
  retention,
  roles,
  screening,
  bulk,
  kept,
  taking,
};
