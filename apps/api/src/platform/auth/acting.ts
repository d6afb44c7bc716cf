/** In whose name the database is asked: a person, or the product itself where nobody acts. */

/** In whose name a transaction reads and writes: row-level security goes by it. */
export interface Acting {
  readonly personId: string | null;
  /** Rights of packages/domain/src/access.ts, or a purpose of the product: `door`, `job`. */
  readonly rights: readonly string[];
}

/** Nobody: rows of people are invisible. */
export const nobody: Acting = { personId: null, rights: [] };
/** The product while somebody signs in, signs up or recovers. */
export const door: Acting = { personId: null, rights: ['door'] };
/** The product in its worker. */
export const job: Acting = { personId: null, rights: ['job'] };
