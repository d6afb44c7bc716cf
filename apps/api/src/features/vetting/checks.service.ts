/** Evidence is put on file, checks are recorded from it, and results are overridden by who did not find them. Nothing is changed afterwards. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { nextDueOf, type RequiredItem } from '@open-window/domain/checklist.ts';
import { DEA_ITEM, deaObjections, type DeaProblem, deaProblemsOf, maskedDea } from '@open-window/domain/dea.ts';
import { dueUnderRules } from '@open-window/domain/rule-row.ts';
import { screenedItems } from '@open-window/domain/screening.ts';
import { type Evidence, type EvidenceKind, objectionsToCheck, objectionsToEvidence, objectionsToOverride } from '@open-window/domain/vetting-check.ts'; // prettier-ignore
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { impossible, refused } from '../../platform/http/problems.ts';
import { CaseEffects } from './case-effects.service.ts';
import { CaseFiles, dayOf, type OpenedCase } from './case-files.service.ts';
import { CaseFactsQuery, type DeskCheck } from './case-facts.query.ts';
import type { CheckRequest, EvidenceRequest, OverrideRequest, PointRequest } from './checks.dto.ts';
import { ChecksStore } from './checks.store.ts';

/** Points that the screening answers: while it asks about somebody, nobody clears them by hand. */
const isScreened = (item: number): boolean => screenedItems.some((one) => one === item);

@Injectable()
export class ChecksService {
  constructor(
    private readonly database: Database,
    private readonly store: ChecksStore,
    private readonly facts: CaseFactsQuery,
    private readonly files: CaseFiles,
    private readonly effects: CaseEffects,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async addEvidence(actor: Actor, caseId: string, { note, sha256, expiresOn, ...asked }: EvidenceRequest) {
    await this.database.as(actor, async (tx) => {
      const opened = await this.files.open(tx, caseId);
      const { item, target, targetId } = pointOf(opened, asked);
      const objections = objectionsToEvidence(opened.law, actor.personId);
      if (objections.length > 0) throw refused(...objections);
      if (asked.kind !== 'REFERENCE' && sha256 === undefined)
        throw impossible({ pointer: '/sha256', detail: 'is needed for what was captured or received' });
      const id = randomUUID();
      const place = { table: 'vetting_evidence', column: 'note_sealed', row: id } as const;
      await this.store.addEvidence(tx, {
        id,
        caseId,
        item: item.number,
        target,
        targetId,
        kind: asked.kind,
        sha256: sha256 ?? null,
        noteSealed: await this.files.seal(tx, caseId, place, note),
        expiresOn: expiresOn === undefined ? null : new Date(expiresOn),
        addedBy: actor.personId,
        addedAt: this.clock.now(),
      });
      await this.effects.record(tx, actor, 'addEvidence', caseId);
    });
  }

  /** A second look on the same day takes the place of the first; later ones stand beside it and count by their day. */
  async record(actor: Actor, caseId: string, request: CheckRequest) {
    const { method, source, performedOn, result, words, deaNumber, ...asked } = request;
    await this.database.as(actor, async (tx) => {
      const opened = await this.files.open(tx, caseId);
      const point = pointOf(opened, asked);
      const evidence = await this.evidenceFor(tx, caseId, point);
      const check = { item: point.item, method, result, performedOn, evidence, words: words ?? null };
      const findings = deaNumber === undefined ? [] : deaFindings(opened, point, deaNumber);
      const objections = [
        ...objectionsToCheck(opened.law, check, actor.personId, this.clock.today()),
        ...deaObjections(findings, result),
      ];
      const isAsked = isScreened(point.item.number) && result !== 'FAILED' && (await this.isAsked(tx, point));
      if (objections.length > 0 || isAsked) throw refused(...objections, ...(isAsked ? ['CANDIDATE_OPEN'] : []));

      const sameDay = countingOf(opened, point, performedOn);
      const due = { item: point.item.number, performedOn, nextDueOn: nextDueOf(point.item, performedOn, evidence) };
      const nextDueOn = dueUnderRules(await this.facts.rules(tx), due);
      const found = { method, source, performedOn, result, nextDueOn };
      await this.insert(
        tx,
        actor,
        caseId,
        point,
        { ...found, findings, supersedesId: sameDay?.id ?? null, isOverride: false },
        noteOf(words, deaNumber),
      );
      await this.effects.record(tx, actor, 'recordCheck', caseId);
    });
  }

  async override(actor: Actor, caseId: string, { result, reason, until, ...asked }: OverrideRequest): Promise<void> {
    await this.database.as(actor, async (tx) => {
      const opened = await this.files.open(tx, caseId);
      const point = pointOf(opened, asked);
      const original = countingOf(opened, point);
      const asks = { item: point.item, result, reason, until, original };
      const objections = objectionsToOverride(opened.law, asks, actor.personId, this.clock.today());
      if (objections.length > 0 || original === null) throw refused(...objections);

      const { method, source, performedOn } = original;
      const found = { method, source, performedOn, result, nextDueOn: until };
      await this.insert(
        tx,
        actor,
        caseId,
        point,
        { ...found, findings: original.findings, supersedesId: original.id, isOverride: true },
        reason,
      );
      await this.effects.record(tx, actor, 'override', caseId);
    });
  }

  private async insert(
    tx: Tx,
    { personId }: Actor,
    caseId: string,
    { item, target, targetId }: RequiredItem,
    found: Pick<
      Parameters<ChecksStore['insert']>[1],
      'method' | 'source' | 'performedOn' | 'result' | 'nextDueOn' | 'supersedesId' | 'isOverride' | 'findings'
    >,
    note: string | null,
  ): Promise<void> {
    const id = randomUUID();
    const place = { table: 'verification_check', column: 'note_sealed', row: id } as const;
    await this.store.insert(tx, {
      id,
      caseId,
      item: item.number,
      target,
      targetId,
      performedBy: personId,
      recordedAt: this.clock.now(),
      noteSealed: note === null ? null : await this.files.seal(tx, caseId, place, note),
      ...found,
    });
  }

  private isAsked(tx: Tx, { target, targetId }: RequiredItem): Promise<boolean> {
    return this.store.hasExclusionCandidate(tx, target, targetId);
  }

  private async evidenceFor(tx: Tx, caseId: string, { item, target, targetId }: RequiredItem): Promise<Evidence[]> {
    const found = await this.store.evidenceOf(tx, caseId, { item: item.number, target, targetId });
    return found.map(({ kind, addedBy, expiresOn }) => ({
      kind: kind as EvidenceKind,
      addedBy,
      expiresOn: expiresOn && dayOf(expiresOn),
    }));
  }
}

/** Only what the checklist asks of this team has a place in its file. */
function pointOf({ lines }: OpenedCase, { item, target, targetId }: PointRequest): RequiredItem {
  const line = lines.find((one) => one.item.number === item && one.target === target && one.targetId === targetId);
  if (!line) throw impossible({ pointer: '/item', detail: 'is not asked of that target in this case' });
  return line;
}

/** The latest check of a point that still counts; with a day, of that day. */
const countingOf = ({ facts }: OpenedCase, { item, target, targetId }: RequiredItem, on?: string): DeskCheck | null =>
  facts.checks.find(
    (check) =>
      check.item === item.number &&
      check.target === target &&
      check.targetId === targetId &&
      !check.isSuperseded &&
      (on === undefined || check.performedOn === on),
  ) ?? null;

/** The number belongs to a person by the last name, to a place by the names of its business. */
function deaFindings({ facts }: OpenedCase, { item, targetId }: RequiredItem, number: string): readonly DeaProblem[] {
  if (item.number !== DEA_ITEM) throw impossible({ pointer: '/deaNumber', detail: 'is asked of point 10 alone' });
  const { team, name, organizationName } = facts.content;
  const member = team.find(({ practitionerId }) => practitionerId === targetId);
  return deaProblemsOf(number, member ? [member.familyName] : [name, organizationName]);
}

const noteOf = (words: string | undefined, deaNumber: string | undefined): string | null =>
  [...(deaNumber === undefined ? [] : [`DEA ${maskedDea(deaNumber)}`]), ...(words === undefined ? [] : [words])].join(
    '\n',
  ) || null;
