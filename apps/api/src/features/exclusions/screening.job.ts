/** Screens everybody of the directory: by the clock, after each file of a list, the day after a decision, when people change, and when staff ask. A run is written whole or not at all. */
import { Inject, Injectable } from '@nestjs/common';
import { stateAfterRun } from '@open-window/domain/adjudication.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import {
  CandidatesStore,
  type ChangedCandidate,
  type FoundCandidate,
  type KnownCandidate,
} from './candidates.store.ts';
import { checksFor, standingsOf } from './checks.service.ts';
import { doubtsAbout } from './lists.service.ts';
import { type Reading, ReadingService } from './reading.service.ts';
import { inSnapshot } from './snapshot.query.ts';

/** How often it looks whether a run is due; most times it is not. */
const everyQuarter = '*/15 * * * *';
/** Checks that one transaction writes; the next run goes on with the rest. */
const checksAtOnce = 10_000;

const keyOf = ({ target, targetId, list, entryKey }: FoundCandidate | KnownCandidate): string =>
  `${target} ${targetId} ${list} ${entryKey}`;

@Injectable()
export class ScreeningJob {
  constructor(
    private readonly jobs: Jobs,
    private readonly store: CandidatesStore,
    private readonly audit: Audit,
    reading: ReadingService,
    @Inject(CLOCK) clock: Clock,
  ) {
    jobs.onLong(
      'exclusion.screen',
      async ({ reader }, { asked = '' }) => {
        const ranAt = clock.now();
        const read = await inSnapshot(reader, (ask) => reading.read(ask, ranAt, asked !== ''));
        return async (tx) => {
          if (read) await this.keep(tx, read, ranAt);
        };
      },
      { cron: everyQuarter },
    );
  }

  private async keep(tx: Tx, reading: Reading, ranAt: Date): Promise<void> {
    await this.store.waitForTurn(tx);
    // A run that read later knows better: what this one found is old.
    if (await this.store.isOvertaken(tx, ranAt)) return;
    const today = ranAt.toISOString().slice(0, 10);
    const known = await this.store.known(tx);
    const { fresh, changed } = compared(reading, known);
    const newCandidates = await this.store.ask(tx, fresh, ranAt);
    await this.store.see(tx, changed, ranAt);
    const write = checksFor({
      targets: reading.targets,
      questions: await this.store.known(tx),
      counted: await this.store.counted(tx),
      lists: standingsOf(reading.lists),
      today,
      screenedOn: today,
    });
    const checks = write.slice(0, checksAtOnce);
    await this.store.addChecks(tx, checks, today);
    const id = await this.addRun(tx, reading, ranAt, { newCandidates, changed, checks: checks.length });
    for (const listingId of await this.store.toSuspend(tx))
      await this.jobs.send(tx, 'listing.vetted', { listingId, caseId: '', move: 'suspend', contentHash: '' });
    if (write.length > checksAtOnce) await this.jobs.send(tx, 'exclusion.screen', { asked: id });
    await this.audit.record(tx, {
      actor: null,
      as: 'job:exclusion.screen',
      action: 'exclusion.screen',
      subject: { kind: 'screening', id },
    });
  }

  private addRun(
    tx: Tx,
    reading: Reading,
    ranAt: Date,
    counts: { readonly newCandidates: number; readonly changed: readonly ChangedCandidate[]; readonly checks: number },
  ): Promise<string> {
    const { reason, lists, listsMark, peopleMark, targets, notScreened, invalidNpis, found } = reading;
    const because = [
      ...doubtsAbout(lists),
      ...(notScreened > 0 ? [`${String(notScreened)} of the people and organizations have neither a name nor a number`] : []),
      ...(targets.length === 0 ? ['the directory has nobody to screen'] : []),
    ]; // prettier-ignore
    const moved = (to: string) => counts.changed.filter(({ before, state }) => before !== state && state === to).length;
    return this.store.addRun(tx, {
      reason,
      ranAt,
      result: because.length === 0 ? 'COMPLETE' : 'INCONCLUSIVE',
      because,
      lists: lists.map(({ problem, ...list }) => ({ ...list, isBroken: problem !== null })),
      listsMark,
      peopleMark,
      practitioners: targets.filter(({ target }) => target === 'PRACTITIONER').length,
      organizations: targets.filter(({ target }) => target === 'ORGANIZATION').length,
      notScreened,
      invalidNpis,
      candidates: found.length,
      newCandidates: counts.newCandidates,
      askedAgain: moved('OPEN'),
      gone: moved('GONE'),
      checks: counts.checks,
    });
  }
}

/** Which questions are new, and what becomes of those that were asked before. Who left the directory is not asked about again, and not forgotten. */
function compared({ found, targets }: Reading, known: readonly KnownCandidate[]) {
  const before = new Map(known.map((one) => [keyOf(one), one]));
  const now = new Map(found.map((one) => [keyOf(one), one]));
  const screened = new Set(targets.map(({ target, id }) => `${target} ${id}`));
  const changed: ChangedCandidate[] = known.flatMap((one) => {
    const again = now.get(keyOf(one)) ?? null;
    if (again === null && !screened.has(`${one.target} ${one.targetId}`)) return [];
    const isSame = again?.identityKey === one.identityKey;
    const state = stateAfterRun(one.state, again === null ? 'NOT_SEEN' : isSame ? 'SEEN' : 'SEEN_AS_ANOTHER');
    if (again === null && state === one.state) return [];
    return [{ ...one, before: one.state, state, found: again }];
  });
  return { fresh: found.filter((one) => !before.has(keyOf(one))), changed };
}
