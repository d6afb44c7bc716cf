/** A form is published as a version of its own once nothing is against it; none is ever changed. */
import { hash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson } from '@open-window/domain/canonical-json.ts';
import { type Form, readForm } from '@open-window/domain/form.ts';
import type { FormFinding } from '@open-window/domain/form-findings.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { notFound, problem, refused } from '../../platform/http/problems.ts';
import { faultyDefinition, jsonIn } from './definitions.service.ts';
import { againstPublishing } from './form-check.service.ts';
import { type FormResponse, MOST_FINDINGS } from './forms.dto.ts';
import { FormsStore } from './forms.store.ts';
import { versionOf } from './programs.service.ts';

@Injectable()
export class FormsService {
  constructor(
    private readonly database: Database,
    private readonly store: FormsStore,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(actor: Actor, programId: string, id: string): Promise<FormResponse> {
    const found = await this.database.as(actor, (tx) => this.store.find(tx, programId, id));
    if (!found) throw notFound('form');
    return { ...versionOf(found), definition: canonicalJson(found.definition) };
  }

  async check(actor: Actor, programId: string, text: string): Promise<readonly FormFinding[]> {
    const isThere = await this.database.as(actor, (tx) => this.store.hasProgram(tx, programId));
    if (!isThere) throw notFound('program');
    return againstPublishing(formIn(text)).slice(0, MOST_FINDINGS);
  }

  /** Gives the id of the new version. The same again is no new version. */
  async publish(actor: Actor, programId: string, text: string): Promise<string> {
    const form = formIn(text);
    const canonical = canonicalJson(form);
    const id = randomUUID();
    await this.database.as(actor, async (tx) => {
      if (!(await this.store.holdProgram(tx, programId))) throw notFound('program');
      demandPublishable(form);
      const newest = await this.store.newest(tx, programId);
      const hashed = hash('sha256', canonical);
      if (newest?.hash === hashed) throw refused('SAME_AS_BEFORE');
      await this.store.add(tx, {
        ...{ id, programId, version: (newest?.version ?? 0) + 1, hash: hashed },
        definition: JSON.parse(canonical) as object,
        ...{ publishedAt: this.clock.now(), publishedBy: actor.personId },
      });
      await this.audit.record(tx, { actor, action: 'form.publish', subject: { kind: 'program', id: programId } });
    });
    return id;
  }
}

function formIn(text: string): Form {
  const read = readForm(jsonIn(text));
  if ('form' in read) return read.form;
  throw faultyDefinition(read.faults);
}

/** Refused with each finding and its place; the codes alone are the blockers. */
function demandPublishable(form: Form): void {
  const findings = againstPublishing(form).slice(0, MOST_FINDINGS);
  if (findings.length === 0) return;
  const blockers = [...new Set(findings.map(({ code }) => code))];
  throw problem('refused', { members: { blockers, findings } });
}
