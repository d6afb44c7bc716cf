/** Somebody of the desk tries to reach a team and records what came of it: the check of point 45, the next try, and what is to be looked at. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { nextDueOf } from '@open-window/domain/checklist.ts';
import { checklistTemplate } from '@open-window/domain/checklist.template.ts';
import { CONTACT_ITEM, nextProbe, objectionsToOutcome, outcomesOpen, type Probe, type ProbeOutcome, probeRules, type ProbeWay } from '@open-window/domain/probe.ts'; // prettier-ignore
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, refused } from '../../platform/http/problems.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import type { ProbeResponse } from './probes.dto.ts';
import { type OpenedProbe, ProbesQuery, type WaitingProbe } from './probes.query.ts';
import { ProbesStore } from './probes.store.ts';

export interface RecordedOutcome {
  readonly way: ProbeWay;
  readonly outcome: ProbeOutcome;
}

const sources: Readonly<Record<ProbeWay, string>> = { PHONE: 'Call', EMAIL: 'Mail' };
const contactItem = {
  validity: checklistTemplate.items.find(({ number }) => number === CONTACT_ITEM)?.validity ?? null,
};

@Injectable()
export class ProbesService {
  constructor(
    private readonly database: Database,
    private readonly query: ProbesQuery,
    private readonly store: ProbesStore,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  queue(actor: Actor, after: string | null, limit: number): Promise<readonly WaitingProbe[]> {
    return this.database.as(actor, (tx) => this.query.queue(tx, after, limit));
  }

  async read(actor: Actor, id: string): Promise<ProbeResponse> {
    return this.database.as(actor, async (tx) => {
      const { locationId, ...probe } = await this.find(tx, id);
      const made = await this.query.made(tx, locationId);
      return {
        ...probe,
        outcomesOpen: outcomesOpen(probe, this.clock.today()),
        made: made.flatMap(
          ({ id: madeId, madeOn, way, outcome }) =>
          madeOn === null ? [] : [{ id: madeId, madeOn: madeOn.toISOString().slice(0, 10), way: way as ProbeWay, outcome: outcome as ProbeOutcome }], // prettier-ignore
        ),
      };
    });
  }

  async record(actor: Actor, id: string, made: RecordedOutcome): Promise<Probe> {
    return this.database.as(actor, async (tx) => {
      const probe = await this.find(tx, id);
      const today = this.clock.today();
      const objections = objectionsToOutcome(probe, made, today);
      if (objections.length > 0) throw refused(...objections);

      const { contact, doubts } = probeRules[made.outcome];
      const checkId = contact === null ? null : randomUUID();
      if (contact !== null && checkId !== null)
        await this.store.recordContact(tx, checkId, {
          locationId: probe.locationId,
          source: sources[made.way],
          performedOn: today,
          performedBy: actor.personId,
          recordedAt: this.clock.now(),
          result: contact,
          nextDueOn: nextDueOf(contactItem, today),
        });
      if (!(await this.store.make(tx, id, { ...made, madeOn: today, madeBy: actor.personId, checkId })))
        throw refused('ALREADY_MADE');
      const next = nextProbe(made.outcome, today);
      await this.store.plan(tx, probe, next);
      if (doubts !== 'NOTHING') await this.jobs.send(tx, 'vetting.look', { listingId: probe.listingId });
      await this.audit.record(tx, { actor, action: 'probe.record', subject: { kind: 'probe', id } });
      return next;
    });
  }

  private async find(tx: Tx, id: string): Promise<OpenedProbe> {
    const probe = await this.query.waiting(tx, id);
    if (probe) return probe;
    throw (await this.query.isMade(tx, id)) ? refused('ALREADY_MADE') : notFound('probe');
  }
}
