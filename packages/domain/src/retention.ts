/**
 * How long what is kept is kept, and what happens then. Read the table; it is the policy. A hold on a person stops all of it for that person.
 * What is not listed here stays until its person is deleted.
 */

/** `DELETED`: no row remains. `EMPTIED`: the row remains, what people wrote is unreadable. `UNLINKED`: that, and the row leads to nobody any more. `FILES_GONE`: the row remains, the file goes. `ENDED`: it goes on no more, and what people wrote is unreadable. `ERASURE_ASKED`: the account is deleted a week later. `KEPT`: the product cannot delete it. */
export const retentionOutcomes = [
  'DELETED',
  'EMPTIED',
  'UNLINKED',
  'FILES_GONE',
  'ENDED',
  'ERASURE_ASKED',
  'KEPT',
] as const;
export type RetentionOutcome = (typeof retentionOutcomes)[number];

interface Rule {
  readonly days: number;
  readonly since: string;
  readonly outcome: RetentionOutcome;
}

const year = 365;

// prettier-ignore
const rules = {
  UNUSED_SIGN_UPS:      { days: 7,        since: 'the link was mailed and never used',                   outcome: 'DELETED' },
  USED_LINKS:           { days: 30,       since: 'the link was used, or too old to be used',             outcome: 'DELETED' },
  UNPROVED_FACTORS:     { days: 1,        since: 'a second factor was begun and never proved',           outcome: 'DELETED' },
  ENDED_SESSIONS:       { days: 90,       since: 'the session was over',                                 outcome: 'DELETED' },
  KNOWN_DEVICES:        { days: year,     since: 'the browser was last seen',                            outcome: 'DELETED' },
  SENT_MAIL:            { days: 90,       since: 'the mail was sent or given up',                        outcome: 'DELETED' },
  OPEN_INVITATIONS:     { days: 90,       since: 'the invitation was taken back or ran out',             outcome: 'DELETED' },
  DATA_REQUESTS:        { days: year,     since: 'the request was carried out, taken back or ran out',   outcome: 'DELETED' },
  GONE_DOCUMENTS:       { days: 90,       since: 'the document was put in and is gone by now',           outcome: 'DELETED' },
  ANSWERS:              { days: 1,        since: 'the answer was given',                                 outcome: 'DELETED' },
  CLOSED_REPORTS:       { days: 2 * year, since: 'the report of an error was handled',                   outcome: 'EMPTIED' },
  CLOSED_CONCERNS:      { days: 7 * year, since: 'the concern was closed',                               outcome: 'EMPTIED' },
  CLOSED_COMPLAINTS:    { days: 7 * year, since: 'the complaint was decided',                            outcome: 'EMPTIED' },
  IDLE_DRAFTS:          { days: 60,       since: 'the draft of an application was last written in',      outcome: 'ENDED' },
  ENDED_CLINICAL:       { days: 90,       since: 'the application ended: what was told of health',       outcome: 'EMPTIED' },
  CLOSED_RISK:          { days: 90,       since: 'the case was closed and its application ended: whose it was', outcome: 'UNLINKED' },
  ENDED_APPLICATIONS:   { days: 2 * year, since: 'the application ended',                                outcome: 'EMPTIED' },
  ENDED_PROOFS:         { days: 2 * year, since: 'the application ended: files that were brought for it', outcome: 'FILES_GONE' },
  BULK_RUNS:            { days: 90,       since: 'the bulk run was planned or was over',                outcome: 'DELETED' },
  ENDED_SCANS:          { days: 90,       since: 'the application on paper ended: its scan',             outcome: 'FILES_GONE' },
  IDLE_KEYS:            { days: 30,       since: 'the key was made, and nothing is sealed with it now',  outcome: 'EMPTIED' },
  DISABLED_ACCOUNTS:    { days: 2 * year, since: 'the account was disabled',                             outcome: 'ERASURE_ASKED' },
  LOG:                  { days: 7 * year, since: 'it happened',                                          outcome: 'KEPT' },
} as const satisfies Record<string, Rule>;

export type RetentionClass = keyof typeof rules;
export const retentionClasses = Object.keys(rules) as RetentionClass[];

export const retentionRule = (name: RetentionClass): Rule => rules[name];

const dayMs = 86_400_000;

/** What is older than this instant is over. Milliseconds. */
export const retainedSince = (name: RetentionClass, now: number): number => now - rules[name].days * dayMs;
