/** What admins may do with somebody's account: a table of moves. Nobody does any of it to oneself. */

export const personStatuses = ['ACTIVE', 'DISABLED', 'ERASED'] as const;
export type PersonStatus = (typeof personStatuses)[number];

export const personActions = ['disable', 'enable', 'sendReset', 'endSessions'] as const;
export type PersonAction = (typeof personActions)[number];

interface Rule {
  readonly from: readonly PersonStatus[];
  /** Null: it stays as it is. */
  readonly to: PersonStatus | null;
  /** The person is out at once, wherever they are signed in. */
  readonly endsSessions: boolean;
}

// prettier-ignore
const rules: Readonly<Record<PersonAction, Rule>> = {
  disable:     { from: ['ACTIVE'],             to: 'DISABLED', endsSessions: true },
  enable:      { from: ['DISABLED'],           to: 'ACTIVE',   endsSessions: false },
  // An admin never sets a passphrase: the person does, by a link to their own address.
  sendReset:   { from: ['ACTIVE'],             to: null,       endsSessions: false },
  endSessions: { from: ['ACTIVE', 'DISABLED'], to: null,       endsSessions: true },
};

export type PersonObjection = 'OWN_ACCOUNT' | 'WRONG_STATE';

export interface PersonFacts {
  readonly id: string;
  readonly status: PersonStatus;
}

export type PersonDecision =
  { readonly to: PersonStatus; readonly endsSessions: boolean } | { readonly objections: readonly PersonObjection[] };

export function decidePerson({ id, status }: PersonFacts, action: PersonAction, actorId: string): PersonDecision {
  const { from, to, endsSessions } = rules[action];
  const objections: PersonObjection[] = [];
  if (id === actorId) objections.push('OWN_ACCOUNT');
  if (!from.includes(status)) objections.push('WRONG_STATE');
  return objections.length > 0 ? { objections } : { to: to ?? status, endsSessions };
}

/** What to offer on screen. */
export const personActionsOpen = (facts: PersonFacts, actorId: string): readonly PersonAction[] =>
  personActions.filter((action) => 'to' in decidePerson(facts, action, actorId));
