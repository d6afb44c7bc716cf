/** How often somebody may do something, in one table. Shared by all processes; see waits.ts for wrong guesses. */

export interface Quota {
  /** So many uses … */
  readonly uses: number;
  /** … in a window of so many seconds. */
  readonly seconds: number;
}

// prettier-ignore
export const quotas = {
  'sign-in-of-account':    { uses: 30,    seconds: 600 },
  'sign-in-of-address':    { uses: 60,    seconds: 600 },
  'sign-in-of-everybody':  { uses: 3000,  seconds: 600 },
  'code-of-account':       { uses: 5,     seconds: 600 },
  'code-of-address':       { uses: 20,    seconds: 600 },
  'sign-up-of-address':    { uses: 10,    seconds: 3600 },
  'reset-of-address':      { uses: 10,    seconds: 3600 },
  'second-factor':         { uses: 20,    seconds: 600 },
  'mail-to-address':       { uses: 3,     seconds: 3600 },
  'mail-from-address':     { uses: 10,    seconds: 3600 },
  'mail-of-everybody':     { uses: 600,   seconds: 3600 },
  'reports-of-address':    { uses: 20,    seconds: 600 },
  'reports-of-listing':    { uses: 60,    seconds: 3600 },
  'complaints-of-address': { uses: 5,     seconds: 3600 },
  'complaints-of-listing': { uses: 30,    seconds: 3600 },
  'interest-of-address':   { uses: 10,    seconds: 3600 },
  'letters-of-address':    { uses: 30,    seconds: 600 },
  'receipts-of-address':   { uses: 30,    seconds: 600 },
  'ticket-of-address':     { uses: 60,    seconds: 600 },
  'data-request':          { uses: 5,     seconds: 86_400 },
  'upload-of-person':      { uses: 60,    seconds: 3600 },
  'invitation-of-person':  { uses: 50,    seconds: 3600 },
  'help-of-person':        { uses: 10,    seconds: 86_400 },
  'concern-of-person':     { uses: 60,    seconds: 3600 },
  'claim-search-of-person': { uses: 60,   seconds: 3600 },
  'claim-of-person':       { uses: 3,     seconds: 3600 },
} as const satisfies Readonly<Record<string, Quota>>;

export type LimitName = keyof typeof quotas;
