/** The queue of concerns as its screen shows it: what is due first comes first. */
import { Injectable } from '@nestjs/common';
import type { ConcernState } from '@open-window/domain/concern.ts';
import type { Reader } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

interface Page {
  readonly state: ConcernState | null;
  readonly after: string | null;
  readonly limit: number;
}

const shown = {
  id: true,
  reference: true,
  aboutKind: true,
  urgency: true,
  state: true,
  raisedAt: true,
  dueAt: true,
  takenBy: true,
  revision: true,
} as const;

@Injectable()
export class ConcernsQuery {
  page(reader: Reader, { state, after, limit }: Page) {
    return rows(reader).safetyConcern.findMany({
      where: state === null ? { state: { not: 'CLOSED' } } : { state },
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      take: limit + 1,
      select: shown,
      ...(after !== null && { cursor: { id: after }, skip: 1 }),
    });
  }
}
