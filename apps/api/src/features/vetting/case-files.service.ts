/** Opens the file of a case: what the law asks of it, what was found, and the words that people wrote, which stay sealed under the case's own key. */
import { Inject, Injectable } from '@nestjs/common';
import type { VettedFacts } from '@open-window/domain/checklist.ts';
import type { Day } from '@open-window/domain/listing.ts';
import type { CaseAction, CaseFile, CaseKind, CaseState, Decision, DecisionReason, TieKind } from '@open-window/domain/vetting.ts'; // prettier-ignore
import { blockersIn, type CaseLine, caseLinesOf } from '@open-window/domain/vetting-file.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import type { Reader, Tx } from '../../platform/database/database.ts';
import { notFound } from '../../platform/http/problems.ts';
import { staleRevision } from '../../platform/http/revision.ts';
import { type CaseFacts, CaseFactsQuery, isOfDraft } from './case-facts.query.ts';
import { type CaseChange, CasesStore, type StoredCase, type StoredProposal } from './cases.store.ts';

export interface OpenedCase {
  readonly row: StoredCase;
  readonly facts: CaseFacts;
  readonly vetted: VettedFacts;
  readonly lines: readonly CaseLine[];
  readonly law: CaseFile;
}

type SealedColumn =
  | { readonly table: 'vetting_move' | 'vetting_condition'; readonly column: 'words_sealed'; readonly row: string }
  | { readonly table: 'verification_check' | 'vetting_evidence'; readonly column: 'note_sealed'; readonly row: string };

export const dayOf = (date: Date): Day => date.toISOString().slice(0, 10);

@Injectable()
export class CaseFiles {
  constructor(
    private readonly store: CasesStore,
    private readonly query: CaseFactsQuery,
    private readonly vault: Vault,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async open(reader: Reader, id: string): Promise<OpenedCase> {
    const row = await this.store.find(reader, id);
    if (!row) throw notFound('case');
    return this.openWith(row, await this.factsFor(reader, row.listingId, row.kind as CaseKind));
  }

  async factsFor(reader: Reader, listingId: string, kind: CaseKind): Promise<CaseFacts> {
    const facts = await this.query.of(reader, listingId, kind);
    if (!facts) throw notFound('listing');
    return facts;
  }

  openWith(row: StoredCase, facts: CaseFacts): OpenedCase {
    const { organizationId, content, checks } = facts;
    const vetted = { ...content, organizationId, checks: checks.filter(({ isSuperseded }) => !isSuperseded) };
    const lines = caseLinesOf(vetted, this.clock.today());
    return { row, facts, vetted, lines, law: lawOf(row, facts, lines) };
  }

  /** Refused when somebody moved it since the reader saw it. */
  async openAt(tx: Tx, id: string, revision: number): Promise<OpenedCase> {
    const opened = await this.open(tx, id);
    if (opened.row.revision !== revision) throw staleRevision(opened.row.revision);
    return opened;
  }

  /** Moves it, or says that somebody was faster; every move stays on record with its words. */
  async move(
    tx: Tx,
    { row }: Pick<OpenedCase, 'row'>,
    { action, to, movedBy, words = null, change = {} }: RecordedMove,
  ): Promise<void> {
    const number = row.revision + 1;
    if (!(await this.store.advance(tx, row, { ...change, state: to })))
      throw staleRevision((await this.store.find(tx, row.id))?.revision ?? number);
    const place = { table: 'vetting_move', column: 'words_sealed', row: `${row.id}/${number}` } as const;
    await this.store.addMove(tx, {
      caseId: row.id,
      number,
      action,
      fromState: row.state as CaseState,
      toState: to,
      movedBy,
      movedAt: this.clock.now(),
      wordsSealed: words === null ? null : await this.seal(tx, row.id, place, words),
    });
  }

  seal(tx: Tx, caseId: string, place: SealedColumn, words: string): Promise<string> {
    return this.vault.seal(tx, { kind: 'CASE', id: caseId }, place, words);
  }

  /** Reads the words of cases: the keys of each are asked for once. */
  words(reader: Reader): CaseWords {
    const openers = new Map<string, Promise<(place: SealedColumn, sealed: string) => string>>();
    return async (caseId, place, sealed) => {
      if (sealed === null) return null;
      const opener = openers.get(caseId) ?? this.vault.openerOf(reader, { kind: 'CASE', id: caseId });
      openers.set(caseId, opener);
      return (await opener)(place, sealed);
    };
  }
}

export type CaseWords = (caseId: string, place: SealedColumn, sealed: string | null) => Promise<string | null>;

export interface RecordedMove {
  readonly action: CaseAction | 'open' | 'declareTie' | 'meetCondition';
  readonly to: CaseState;
  readonly movedBy: string | null;
  readonly words?: string | null;
  readonly change?: CaseChange;
}

export const openProposalOf = ({ proposals }: StoredCase): StoredProposal | null =>
  proposals.find(({ outcome }) => outcome === 'OPEN') ?? null;

/** The one that was seconded last; null: nothing was decided yet. */
export const decisionOf = ({ proposals }: StoredCase): StoredProposal | null =>
  proposals.findLast(({ outcome }) => outcome === 'SECONDED') ?? null;

function lawOf(row: StoredCase, facts: CaseFacts, lines: readonly CaseLine[]): CaseFile {
  const proposal = openProposalOf(row);
  const seconded = row.proposals.filter(({ outcome, decision }) => outcome === 'SECONDED' && decision !== 'DEFER');
  return {
    state: row.state as CaseState,
    blockers: blockersIn(lines).length,
    isContentSame: !isOfDraft(row.kind as CaseKind) || facts.contentHash === row.contentHash,
    isHandedIn: !isOfDraft(row.kind as CaseKind) || facts.reviewHash !== null,
    declarations: new Map(row.declarations.map(({ personId, tie }) => [personId, tie as TieKind])),
    proposal: proposal && {
      decision: proposal.decision as Decision,
      reasons: proposal.reasons as DecisionReason[],
      conditions: proposal.conditions.map(({ dueOn }) => ({ words: '', dueOn: dayOf(dueOn) })),
      proposedBy: proposal.proposedBy,
    },
    checkers: new Set(
      facts.checks.flatMap(({ caseId, performedBy }) =>
        caseId === row.id && performedBy !== null ? [performedBy] : [],
      ),
    ),
    earlierDeciders: new Set(
      seconded.flatMap(({ proposedBy, answeredBy }) => (answeredBy === null ? [proposedBy] : [proposedBy, answeredBy])),
    ),
    decidedOn: row.decidedOn && dayOf(row.decidedOn),
  };
}
