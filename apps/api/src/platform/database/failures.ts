/** What a failed statement means: the drivers say the same thing in several shapes. */

interface Shape {
  readonly code?: unknown;
  readonly kind?: unknown;
  readonly message?: unknown;
  readonly cause?: Shape;
  readonly meta?: { readonly driverAdapterError?: Shape; readonly code?: unknown };
}

/** The error, and every error it wraps. */
function* shapesOf(error: unknown): Generator<Shape> {
  if (typeof error !== 'object' || error === null) return;
  const shape = error as Shape;
  yield shape;
  yield* shapesOf(shape.meta?.driverAdapterError);
  yield* shapesOf(shape.cause);
}

const hasCode = (error: unknown, codes: ReadonlySet<unknown>): boolean =>
  [...shapesOf(error)].some(({ code, kind, meta }) => codes.has(code) || codes.has(kind) || codes.has(meta?.code));

// Serialization failure and deadlock: Prisma's models, its adapter and plain SQL each name them differently.
const conflicts = new Set<unknown>(['P2034', 'TransactionWriteConflict', '40001', '40P01']);
export const isConflict = (error: unknown): boolean => hasCode(error, conflicts);

const unreachable = new Set<unknown>([
  'P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'DatabaseNotReachable', 'SocketTimeout', 'ConnectionClosed',
  'ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'ETIMEDOUT', 'EPIPE', '57P01', '57P02', '57P03', '08000', '08001', '08003', '08006', '53300',
]); // prettier-ignore
const unreachableText =
  /^(?:timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client (?:has encountered a connection error|was closed) and is not queryable)/;
export const isUnreachable = (error: unknown): boolean =>
  hasCode(error, unreachable) ||
  [...shapesOf(error)].some(({ message }) => typeof message === 'string' && unreachableText.test(message));

const timedOut = new Set<unknown>(['57014', '55P03']);
export const isTimeout = (error: unknown): boolean => hasCode(error, timedOut);

const duplicates = new Set<unknown>(['P2002', 'UniqueConstraintViolation', '23505']);
export const isDuplicate = (error: unknown): boolean => hasCode(error, duplicates);

const unknownReferences = new Set<unknown>(['P2003', 'ForeignKeyConstraintViolation', '23503']);
export const isUnknownReference = (error: unknown): boolean => hasCode(error, unknownReferences);

/** The database keeps the last admin, whoever tries to take their rights. */
export const isLastAdmin = (error: unknown): boolean =>
  [...shapesOf(error)].some(({ message }) => typeof message === 'string' && message.includes('the last admin'));

/** The same for the last owner of a team. */
export const isLastOwner = (error: unknown): boolean =>
  [...shapesOf(error)].some(({ message }) => typeof message === 'string' && message.includes('the last owner'));

const refused = new Set<unknown>(['28000', '28P01', '3D000', '42501', '22023']);
/** It answers, but not to this user, for this database, or in this role. */
export const isRefused = (error: unknown): boolean => hasCode(error, refused);
