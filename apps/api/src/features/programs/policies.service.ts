/** A policy is published as a version of its own, once it is whole; none is ever changed. */
import { hash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson } from '@open-window/domain/canonical-json.ts';
import { readPolicy, type ScholarshipPolicy } from '@open-window/domain/scholarship-policy.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { notFound, refused } from '../../platform/http/problems.ts';
import type { PolicyResponse } from './policies.dto.ts';
import { faultyDefinition, jsonIn } from './definitions.service.ts';
import { PoliciesStore } from './policies.store.ts';
import { versionOf } from './programs.service.ts';

@Injectable()
export class PoliciesService {
  constructor(
    private readonly database: Database,
    private readonly store: PoliciesStore,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(actor: Actor, programId: string, id: string): Promise<PolicyResponse> {
    const found = await this.database.as(actor, (tx) => this.store.find(tx, programId, id));
    if (!found) throw notFound('policy');
    return { ...versionOf(found), definition: canonicalJson(found.definition) };
  }

  /** Gives the id of the new version. The same again is no new version. */
  async publish(actor: Actor, programId: string, text: string): Promise<string> {
    const policy = policyIn(text);
    const id = randomUUID();
    await this.database.as(actor, async (tx) => {
      if (!(await this.store.holdProgram(tx, programId))) throw notFound('program');
      const newest = await this.store.newest(tx, programId);
      const hashed = hash('sha256', canonicalJson(policy));
      if (newest?.hash === hashed) throw refused('SAME_AS_BEFORE');
      await this.store.add(tx, {
        ...{ id, programId, version: (newest?.version ?? 0) + 1, hash: hashed },
        definition: JSON.parse(canonicalJson(policy)) as object,
        ...{ publishedAt: this.clock.now(), publishedBy: actor.personId },
      });
      await this.audit.record(tx, { actor, action: 'policy.publish', subject: { kind: 'program', id: programId } });
    });
    return id;
  }
}

function policyIn(text: string): ScholarshipPolicy {
  const read = readPolicy(jsonIn(text));
  if ('policy' in read) return read.policy;
  throw faultyDefinition(read.faults);
}
