/** A form is published as a version of its own once nothing is against it; none is ever changed. */
import { hash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson } from '@open-window/domain/canonical-json.ts';
import { type Form, readForm } from '@open-window/domain/form.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, problem, refused } from '../../platform/http/problems.ts';
import { faultyDefinition, jsonIn } from './definitions.service.ts';
import { againstWords } from './form-check.service.ts';
import { FormRota } from './form-rota.service.ts';
import { type FormFindingItem, type FormResponse, MOST_FINDINGS } from './forms.dto.ts';
import { FormsStore } from './forms.store.ts';
import { versionOf } from './programs.service.ts';

@Injectable()
export class FormsService {
  constructor(
    private readonly database: Database,
    private readonly store: FormsStore,
    private readonly rota: FormRota,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(actor: Actor, programId: string, id: string): Promise<FormResponse> {
    const found = await this.database.as(actor, (tx) => this.store.find(tx, programId, id));
    if (!found) throw notFound('form');
    return { ...versionOf(found), definition: canonicalJson(found.definition) };
  }

  async check(actor: Actor, programId: string, text: string): Promise<readonly FormFindingItem[]> {
    return this.database.as(actor, async (tx) => {
      if (!(await this.store.hasProgram(tx, programId))) throw notFound('program');
      return this.against(tx, formIn(text));
    });
  }

  /** Gives the id of the new version. The same again is no new version. */
  async publish(actor: Actor, programId: string, text: string): Promise<string> {
    const form = formIn(text);
    const canonical = canonicalJson(form);
    const id = randomUUID();
    await this.database.as(actor, async (tx) => {
      if (!(await this.store.holdProgram(tx, programId))) throw notFound('program');
      demandNothingAgainst(await this.against(tx, form));
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

  /** All that is against publishing it: its words and rules, and hours in which it would ask about self-harm and nobody is on call. */
  private async against(tx: Tx, form: Form): Promise<readonly FormFindingItem[]> {
    const ofRota = await this.rota.against(tx, form, this.clock.now());
    return [...againstWords(form), ...ofRota].slice(0, MOST_FINDINGS);
  }
}

function formIn(text: string): Form {
  const read = readForm(jsonIn(text));
  if ('form' in read) return read.form;
  throw faultyDefinition(read.faults);
}

/** Refused with each finding and its place; the codes alone are the blockers. */
function demandNothingAgainst(findings: readonly FormFindingItem[]): void {
  if (findings.length === 0) return;
  const blockers = [...new Set(findings.map(({ code }) => code))];
  throw problem('refused', { members: { blockers, findings } });
}
