/**
 * Each minute, and at once when a case is raised, handed over or given up: whoever is due to hear of it is called. A mail says that something waits
 * and nothing else. Calls are rows that exist once, so that a job that runs twice, late or beside another calls nobody twice.
 */
import { Inject, Injectable } from '@nestjs/common';
import type { RiskPriority, RiskState } from '@open-window/domain/risk.ts';
import {
  type Call,
  type Callable,
  type CalledCase,
  type CallReason,
  callsDue,
} from '@open-window/domain/risk-ladder.ts';
import { rotaFrom } from '@open-window/domain/rota-shift.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import type { JobData } from '../../platform/jobs/queues.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import { RiskRota } from '../../platform/risk/risk-rota.ts';
import { RiskPeopleQuery } from './risk-people.query.ts';
import { RiskQuery } from './risk.query.ts';
import { RiskStore, type StoredRisk } from './risk.store.ts';

/** So many in one transaction; the rest in the next minute. */
const batch = 100;

@Injectable()
export class RiskJob {
  constructor(
    private readonly store: RiskStore,
    private readonly query: RiskQuery,
    private readonly people: RiskPeopleQuery,
    private readonly rota: RiskRota,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async call(tx: Tx, { caseId }: JobData): Promise<void> {
    const now = this.clock.now();
    const cases = await this.store.takeCallable(tx, now, caseId ?? null, batch);
    if (cases.length === 0) return;
    const callable: Callable = {
      rota: rotaFrom(await this.rota.shifts(tx), now.getTime()),
      directors: await this.query.holdersOf(tx, 'DIRECTOR'),
      clinicians: await this.query.holdersOf(tx, 'CLINICIAN'),
    };
    const able = new Set(await this.rota.able(tx));
    const called = new Set<string>();
    for (const row of cases)
      for (const call of callsDue(factsOf(row, able), madeOf(row), callable, now.getTime()))
        if (await this.store.addCall(tx, row, call, now)) called.add(call.personId);
    // One mail a minute says all of it.
    for (const { id, language } of (await this.people.known(tx, [...called])).values())
      await this.outbox.queue(tx, { template: 'callOfDuty', to: { personId: id }, language });
  }
}

/** Where the worker finds it. */
@Injectable()
export class RiskJobs {
  constructor(jobs: Jobs, risk: RiskJob) {
    jobs.on('risk.call', (tx, data) => risk.call(tx, data), { cron: '* * * * *' });
  }
}

/** A holder whose account or role ended hears no call: it goes to the rota. */
const factsOf = (
  { state, priority, callingSince, dueAt, acknowledgedAt, holderId }: StoredRisk,
  able: ReadonlySet<string>,
): CalledCase => ({
  state: state as RiskState,
  priority: priority as RiskPriority,
  callingSince: callingSince.getTime(),
  dueAt: dueAt.getTime(),
  isAcknowledged: acknowledgedAt !== null,
  holderId: holderId !== null && able.has(holderId) ? holderId : null,
});

/** Since it was called anew. */
const madeOf = ({ calls, raising }: StoredRisk): readonly Call[] =>
  calls
    .filter((call) => call.raising === raising)
    .map(({ reason, step, personId }) => ({ reason: reason as CallReason, step, personId }));
