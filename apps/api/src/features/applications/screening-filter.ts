/** What the queue is asked for, as the query understands it: what is not said of the state means what waits. */
import type { Actor } from '../../platform/auth/actor.ts';
import type { ScreeningSearch } from './screening.dto.ts';
import type { QueueFilter } from './screening.query.ts';

export function filterOf(search: ScreeningSearch, { personId }: Pick<Actor, 'personId'>): QueueFilter {
  const { status = 'SCREENING', roundId, language, verification, medical, isFlagged, isMine } = search;
  const ownerId = isMine === true ? personId : undefined;
  return { status, roundId, language, verification, medical, isFlagged, ownerId };
}
