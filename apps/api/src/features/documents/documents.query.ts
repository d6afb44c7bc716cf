/** The files of everybody as the machine room sees them: by state and age, page by page. */
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';
import { malformed } from '../../platform/http/problems.ts';

interface Place {
  readonly createdAt: Date;
  readonly id: string;
}

interface Page {
  readonly state: string | null;
  readonly after: Place | null;
  readonly limit: number;
}

export const cursorOf = (place: Place | undefined): string | null =>
  place ? Buffer.from(`${place.createdAt.getTime()} ${place.id}`).toString('base64url') : null;

/** Opaque for clients; only a place in the order, so there is nothing in it to forge. */
export function placeIn(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  const [, at, id] = /^(\d{1,14}) ([\da-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  if (at === undefined || id === undefined || !/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(id))
    throw malformed({ pointer: '/after', detail: 'is no cursor of this list' });
  return { createdAt: new Date(Number(at)), id };
}

@Injectable()
export class DocumentsQuery {
  page(tx: Tx, { state, after, limit }: Page) {
    return rows(tx).storedFile.findMany({
      where: {
        ...(state !== null && { state }),
        ...(after && {
          OR: [{ createdAt: { gt: after.createdAt } }, { createdAt: after.createdAt, id: { gt: after.id } }],
        }),
      },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: limit,
      select: {
        id: true,
        state: true,
        reason: true,
        purpose: true,
        declaredType: true,
        size: true,
        createdAt: true,
        scannedAt: true,
      },
    });
  }

  countWaiting(tx: Tx): Promise<number> {
    return rows(tx).storedFile.count({ where: { state: 'QUARANTINED' } });
  }
}
