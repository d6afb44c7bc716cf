/** A case as its page shows it: every point with what was found and what proves it, every move, and what whoever reads may do. */
import { Inject, Injectable } from '@nestjs/common';
import { type CaseKind, caseActionsBlocked, caseActionsOpen, type CasePriority, type CaseState, committeeActions, type Decision, type DecisionReason, deskActions } from '@open-window/domain/vetting.ts'; // prettier-ignore
import { type EvidenceKind, methodsOf } from '@open-window/domain/vetting-check.ts';
import type { CaseLine } from '@open-window/domain/vetting-file.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import type { DeskCheck } from './case-facts.query.ts';
import { CaseFiles, type CaseWords, dayOf, type OpenedCase } from './case-files.service.ts';
import type { CaseMoveResponse, CaseResponse, ProposalResponse } from './cases.dto.ts';
import type { StoredProposal } from './cases.store.ts';
import type { CaseLineResponse, CheckResponse, EvidenceResponse } from './checks.dto.ts';
import { ChecksStore, type StoredEvidence } from './checks.store.ts';

@Injectable()
export class CaseReading {
  constructor(
    private readonly database: Database,
    private readonly files: CaseFiles,
    private readonly checks: ChecksStore,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(actor: Actor, id: string): Promise<CaseResponse> {
    const shown = await this.database.as(actor, async (tx) => this.present(tx, actor, await this.files.open(tx, id)));
    await this.audit.read(actor, { action: 'case.read', subject: { kind: 'case', id }, fields: ['words', 'notes'] });
    return shown;
  }

  private async present(tx: Tx, { personId }: Actor, opened: OpenedCase): Promise<CaseResponse> {
    const { row, facts, law } = opened;
    const { name, organizationName, location } = facts.content;
    const today = this.clock.today();
    const read = this.files.words(tx);
    const proposals = [];
    for (const proposal of row.proposals) proposals.push(await proposalOf(read, row.id, proposal));
    return {
      id: row.id,
      reference: row.reference,
      listingId: row.listingId,
      slug: facts.slug,
      name,
      organizationName,
      city: location.city,
      state: location.state,
      listingStatus: facts.status,
      kind: row.kind as CaseKind,
      standing: row.state as CaseState,
      priority: row.priority as CasePriority,
      ownerId: row.ownerId,
      openedAt: row.openedAt.toISOString(),
      dueOn: dayOf(row.dueOn),
      templateVersion: row.templateVersion,
      decidedOn: law.decidedOn,
      revision: row.revision,
      ownTie: law.declarations.get(personId) ?? null,
      blockers: law.blockers,
      isContentSame: law.isContentSame,
      lines: await this.linesOf(tx, read, opened),
      proposal: proposals.find(({ outcome }) => outcome === 'OPEN') ?? null,
      proposals,
      moves: await movesOf(read, opened),
      deskActionsOpen: caseActionsOpen(law, deskActions, personId, today),
      committeeActionsOpen: caseActionsOpen(law, committeeActions, personId, today),
      actionsBlocked: caseActionsBlocked(law, [...deskActions, ...committeeActions], personId, today),
    };
  }

  private async linesOf(tx: Tx, read: CaseWords, { row, facts, lines }: OpenedCase): Promise<CaseLineResponse[]> {
    const evidence = await this.checks.evidenceOf(tx, row.id);
    const shown: CaseLineResponse[] = [];
    for (const line of lines) {
      const ofLine = <T extends { item: number; target: string; targetId: string }>(all: readonly T[]): T[] =>
        all.filter(
          (one) => one.item === line.item.number && one.target === line.target && one.targetId === line.targetId,
        );
      const checks: CheckResponse[] = [];
      for (const check of ofLine(facts.checks)) checks.push(await checkOf(read, check));
      const brought: EvidenceResponse[] = [];
      for (const one of ofLine(evidence)) brought.push(await evidenceOf(read, one));
      const check = checks.find(({ id }) => id === line.check?.id) ?? null;
      const earlier = checks.filter((one) => one !== check);
      shown.push({ ...headOf(line, nameOf(line, facts.content)), check, earlier, evidence: brought });
    }
    return shown;
  }
}

/** Words of a check are sealed under the case in which it was recorded. */
async function checkOf(read: CaseWords, check: DeskCheck): Promise<CheckResponse> {
  const { item: _, target: __, targetId: ___, caseId, noteSealed, recordedAt, ...shown } = check;
  const place = { table: 'verification_check', column: 'note_sealed', row: check.id } as const;
  const note = caseId === null ? null : await read(caseId, place, noteSealed);
  return { ...shown, recordedAt: recordedAt.toISOString(), note };
}

async function evidenceOf(read: CaseWords, one: StoredEvidence): Promise<EvidenceResponse> {
  const { id, kind, sha256, expiresOn, addedBy, addedAt } = one;
  const place = { table: 'vetting_evidence', column: 'note_sealed', row: id } as const;
  const note = (await read(one.caseId, place, one.noteSealed)) ?? '';
  return {
    id,
    kind: kind as EvidenceKind,
    note,
    sha256,
    addedBy,
    expiresOn: expiresOn && dayOf(expiresOn),
    addedAt: addedAt.toISOString(),
  };
}

async function movesOf(read: CaseWords, { row }: OpenedCase): Promise<CaseMoveResponse[]> {
  const moves: CaseMoveResponse[] = [];
  for (const { number, action, toState, movedBy, movedAt, wordsSealed } of row.moves) {
    const place = { table: 'vetting_move', column: 'words_sealed', row: `${row.id}/${number}` } as const;
    const words = await read(row.id, place, wordsSealed);
    moves.push({ action, to: toState as CaseState, movedBy, movedAt: movedAt.toISOString(), words });
  }
  return moves;
}

export async function proposalOf(read: CaseWords, caseId: string, proposal: StoredProposal): Promise<ProposalResponse> {
  const conditions = [];
  for (const { id, wordsSealed, dueOn, metOn } of proposal.conditions) {
    const place = { table: 'vetting_condition', column: 'words_sealed', row: id } as const;
    const words = (await read(caseId, place, wordsSealed)) ?? '';
    conditions.push({ id, words, dueOn: dayOf(dueOn), metOn: metOn && dayOf(metOn) });
  }
  return {
    id: proposal.id,
    decision: proposal.decision as Decision,
    reasons: proposal.reasons as DecisionReason[],
    conditions,
    proposedBy: proposal.proposedBy,
    proposedAt: proposal.proposedAt.toISOString(),
    outcome: proposal.outcome as ProposalResponse['outcome'],
    answeredBy: proposal.answeredBy,
  };
}

const headOf = ({ item, target, targetId, blocker }: CaseLine, targetName: string) => ({
  item: item.number,
  group: item.group,
  title: item.title,
  target,
  targetId,
  targetName,
  blocks: item.blocks,
  blocker,
  methods: methodsOf(item),
  mayNotApply: item.mayNotApply,
  isClaim: item.scope === 'WHEN_RECORDED',
});

function nameOf({ target, targetId }: CaseLine, content: OpenedCase['facts']['content']): string {
  const member = content.team.find(({ practitionerId }) => practitionerId === targetId);
  const names = {
    ORGANIZATION: content.organizationName,
    LOCATION: `${content.location.line1}, ${content.location.city}`,
    SERVICE: content.name,
    PRACTITIONER: member
      ? [member.givenName, member.familyName, member.credentials].filter(Boolean).join(' ')
      : targetId,
  };
  return names[target];
}
