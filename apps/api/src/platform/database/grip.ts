/** Holds on the database as opaque values: services pass them along, only stores and queries may look inside (rows.ts). */
declare const grip: unique symbol;

/** May read. */
export interface Reader {
  readonly [grip]: 'read' | 'write';
}

/** Proof that a transaction is open. Every write asks for one; only `Database.transaction` makes one. */
export interface Tx {
  readonly [grip]: 'write';
}
