/** The file of an application as the desk reads it: facts, what the rules said, what runs beside, what may be done and all that is against it. */
import { Injectable } from '@nestjs/common';
import { type HelpAuthority, isPaperOpen } from '@open-window/domain/application-help.ts';
import { applicationActionsOpen, type ApplicationStatus } from '@open-window/domain/application.ts';
import { type ApplicationChannel, canBeAsked, isOwnWork } from '@open-window/domain/application-taking.ts';
import { canonicalJson } from '@open-window/domain/canonical-json.ts';
import type { EligibilityLine, EligibilityResult, RuleCode } from '@open-window/domain/eligibility.ts';
import type { Answers } from '@open-window/domain/form-condition.ts';
import type { MedicalState } from '@open-window/domain/medical-track.ts';
import {
  againstIneligible,
  againstQualifying,
  type ScreeningBlocker,
  type ScreeningFacts,
} from '@open-window/domain/screening-guards.ts';
import { type VerificationState, verificationActionsOpen } from '@open-window/domain/verification-track.ts';
import { Audit } from '../../../platform/audit/audit.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { Vault } from '../../../platform/crypto/vault.ts';
import { Database, type Reader } from '../../../platform/database/database.ts';
import { notFound } from '../../../platform/http/problems.ts';
import { askedOf, letterItemOf } from '../asking/information-reading.service.ts';
import { ownKey } from '../writing/sealed-answers.service.ts';
import { type DeskAction, deskActions, type ScreeningFileResponse } from './screening.dto.ts';
import { type FlaggedPair, ScreeningQuery } from './screening.query.ts';
import { policyOf, ScreeningRuns } from './screening-run.service.ts';
import { ScreeningStore, type StoredFile } from './screening.store.ts';

type Beside = Pick<ScreeningFileResponse, 'moves' | 'requests' | 'letters'>;

export const placeOfMoveNote = (id: string, number: number) => ({
  ...{ table: 'application_move', column: 'note_sealed' },
  row: `${id} ${String(number)}`,
});

@Injectable()
export class ScreeningReading {
  constructor(
    private readonly database: Database,
    private readonly store: ScreeningStore,
    private readonly query: ScreeningQuery,
    private readonly runs: ScreeningRuns,
    private readonly vault: Vault,
    private readonly audit: Audit,
  ) {}

  /** Whose it is learns who read it. */
  read(actor: Actor, id: string): Promise<ScreeningFileResponse> {
    return this.database.as(actor, async (tx) => {
      const file = await this.store.find(tx, id);
      if (!file) throw notFound('application');
      const presented = await this.present(tx, actor, file);
      const subject = { kind: 'application', id };
      await this.audit.record(tx, { actor, action: 'application.read', subject, personId: file.personId });
      return presented;
    });
  }

  async factsOf(
    reader: Reader,
    file: StoredFile,
  ): Promise<
    ScreeningFacts & { readonly lines: readonly EligibilityLine[]; readonly flagged: readonly FlaggedPair[] }
  > {
    const lines = await this.runs.linesOf(reader, file);
    const flagged = await this.query.pairs(reader, file.id);
    return {
      ...{ lines, flagged },
      result: (file.runs[0]?.result ?? null) as EligibilityResult | null,
      failed: lines.filter(({ outcome }) => outcome === 'FAIL').map(({ rule }) => rule.rule),
      proof: policyOf(file).proof,
      verification: verificationOf(file) ?? 'ATTESTED',
      isSampled: file.verification?.isSampled ?? false,
      pairs: flagged.map(({ state }) => state),
      medical: (file.medical?.state ?? 'NOT_ASKED') as MedicalState,
      isPaperOpen: authorityOf(file)?.isPaperSeen === false,
    };
  }

  private async present(reader: Reader, { rights, personId }: Actor, file: StoredFile): Promise<ScreeningFileResponse> {
    const { id, receipt, submittedAt, round, language, revision, ownerId } = file;
    const [status, channel] = [file.status as ApplicationStatus, file.channel as ApplicationChannel];
    const handedIn = await this.runs.answersOf(reader, file);
    const { text, answers } = handedIn;
    const before = file.snapshots.length > 1 ? (await this.runs.answersOf(reader, file, 1)).answers : answers;
    const facts = await this.factsOf(reader, file);
    const ties = await this.runs.tiesTo(reader, id, handedIn);
    const open: readonly string[] =
      rights.includes('application.screen') && ties.length === 0 ? applicationActionsOpen(status, 'SCREENER') : [];
    const possible = deskActions.filter((action) => open.includes(action));
    const isOwn = isOwnWork(file.moves, personId);
    const against = possible.map((action) => ({ action, blockers: isOwn ? ownWork : blockersOf(action, facts) }));
    return {
      ...{ id, receipt: receipt ?? '', status, round: round.name, language, revision, ownerId },
      channel,
      submittedAt: submittedAt?.toISOString() ?? '',
      handedIn: { form: text, answers, changed: changedBetween(before, answers) },
      verification: verificationOf(file),
      medical: file.medical ? facts.medical : null,
      authority: authorityOf(file),
      isFlagged: facts.pairs.includes('FLAGGED'),
      isSampled: facts.isSampled,
      ties,
      runs: file.runs.map(runItem),
      lines: facts.lines.map(lineItem),
      pairs: [...facts.flagged],
      ...(await this.besideOf(reader, file)),
      mayAsk: open.includes('requestInfo') && canBeAsked(file.personId !== null, channel) && !isOwn,
      actionsOpen: against.filter(({ blockers }) => blockers.length === 0).map(({ action }) => action),
      actionsBlocked: against.filter(({ blockers }) => blockers.length > 0),
      verificationOpen:
        status === 'SCREENING' && open.length > 0 && !isOwn ? verificationActionsOpen(facts.verification) : [],
    };
  }

  /** What was done, asked and sent, with its words. */
  private async besideOf(reader: Reader, file: StoredFile): Promise<Beside> {
    const { id } = file;
    const open = await this.vault.openerOf(reader, ownKey({ id }));
    const moves = file.moves.map(({ number, action, toStatus, movedBy, movedAt, reasons, noteSealed }) => ({
      ...{ number, action, to: toStatus as ApplicationStatus, movedBy, movedAt: movedAt.toISOString() },
      reasons: reasons as RuleCode[],
      note: noteSealed === null ? null : open(placeOfMoveNote(id, number), noteSealed),
    }));
    const requests = file.informationRequests.map((row) => ({
      ...askedOf(row, open),
      ...{ number: row.number, askedBy: row.askedBy, askedAt: row.askedAt.toISOString(), reminded: row.reminded },
      answeredAt: row.answeredAt?.toISOString() ?? null,
      closedOn: row.closedOn?.toISOString().slice(0, 10) ?? null,
    }));
    return { moves, requests, letters: file.letters.map((row) => letterItemOf(row, open)) };
  }
}

/** By name, in the order of the form's answers; what was taken away too. */
const changedBetween = (before: Answers, now: Answers): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
    (name) => canonicalJson(before[name] ?? null) !== canonicalJson(now[name] ?? null),
  );

const verificationOf = ({ verification }: StoredFile) => (verification?.state ?? null) as VerificationState | null;

/** Null: its person signed. */
function authorityOf({ help: [help] }: StoredFile): ScreeningFileResponse['authority'] {
  if (help === undefined) return null;
  const authority = help.authority as Exclude<HelpAuthority, 'ASKED'>;
  return { id: help.id, authority, isPaperSeen: !isPaperOpen(authority, help.paperSeenBy !== null) };
}

/** Whoever took it in leaves it to somebody else. */
const ownWork: readonly ScreeningBlocker[] = ['OWN_WORK'];

/** Before anybody names reasons: those that failed. */
const blockersOf = (action: DeskAction, facts: ScreeningFacts): readonly ScreeningBlocker[] =>
  action === 'qualify'
    ? againstQualifying(facts)
    : action === 'confirmIneligible'
      ? againstIneligible(facts, facts.failed)
      : [];

const runItem = ({ number, policy, result, ranBy, ranAt }: StoredFile['runs'][number]) => ({
  ...{ number, policyVersion: policy.version, result: result as EligibilityResult, ranBy },
  ranAt: ranAt.toISOString(),
});

const lineItem = ({ rule: { rule }, outcome, card, figures }: EligibilityLine) => ({
  ...{ rule, outcome, card },
  incomeCents: figures?.incomeCents ?? null,
  guidelineCents: figures?.guideline.amountCents ?? null,
  percent: figures?.percent ?? null,
});
