/** Whoever applied brings a card or a paper, sees what became of it, and takes it back until it is decided; the desk reads it, each reading in the log. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ApplicationStatus } from '@open-window/domain/application.ts';
import { meantIn } from '@open-window/domain/form-facts.ts';
import {
  afterProofTakenBack,
  mayBringProof,
  ownProofState,
  type ProofFacts,
  type ProofKind,
} from '@open-window/domain/income-proof.ts';
import type { VerificationState } from '@open-window/domain/verification-track.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { Database, type Reader, type Tx } from '../../../platform/database/database.ts';
import { FileIntake } from '../../../platform/files/file-intake.ts';
import { Files } from '../../../platform/files/files.ts';
import type { OwnerRecord } from '../../../platform/files/stored-files.ts';
import { notFound, refused } from '../../../platform/http/problems.ts';
import type { OwnProofsResponse, ProofsResponse, ProofTicketRequest, ProofTicketResponse } from './proofs.dto.ts';
import { ProofsStore, type ProvedApplication } from './proofs.store.ts';
import { ScreeningRuns } from '../screening/screening-run.service.ts';

type Stored = Awaited<ReturnType<ProofsStore['of']>>;

const recordOf = (id: string): OwnerRecord => ({ kind: 'APPLICATION', id });
/** Of this application, whose reader was let in before. */
const isOf = (applicationId: string) => (_: Actor, { kind, id }: OwnerRecord) =>
  kind === 'APPLICATION' && id === applicationId; // prettier-ignore

@Injectable()
export class ProofsService {
  constructor(
    private readonly database: Database,
    private readonly store: ProofsStore,
    private readonly runs: ScreeningRuns,
    private readonly intake: FileIntake,
    private readonly files: Files,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ofOwn(actor: Actor, id: string): Promise<OwnProofsResponse> {
    const { facts, found } = await this.database.as(actor, async (tx) => {
      const application = await this.own(tx, actor, id);
      return { facts: await this.factsOf(tx, application), found: await this.store.of(tx, id) };
    });
    const items = await this.itemsOf(actor, id, found);
    return { items, state: ownProofState(facts), mayBring: mayBringProof(facts) };
  }

  async announce(actor: Actor, id: string, { kind, ...file }: ProofTicketRequest): Promise<ProofTicketResponse> {
    await this.database.as(actor, async (tx) => this.demandOpen(tx, await this.own(tx, actor, id)));
    const { fileId, ticket, expiresAt } = await this.intake.announce(actor, recordOf(id), {
      ...file,
      purpose: 'INCOME',
    });
    const proofId = randomUUID();
    await this.database.as(actor, async (tx) => {
      const about = { applicationId: id, fileId, kind, addedBy: actor.personId, addedAt: this.clock.now() };
      await this.store.add(tx, { id: proofId, ...about });
    });
    return { proofId, ticket, expiresAt: expiresAt.toISOString() };
  }

  /** The last one that could be read: then it is as if none had come. */
  async takeBack(actor: Actor, id: string, proofId: string, revision: number): Promise<void> {
    await this.database.as(actor, async (tx) => {
      await this.store.hold(tx, id);
      const application = await this.own(tx, actor, id);
      const { fileId } = await this.find(tx, id, proofId);
      const facts = await this.demandOpen(tx, application);
      const now = this.clock.now();
      if (!(await this.store.takeBack(tx, proofId, now))) throw notFound('proof');
      const isAnotherThere = (await this.store.countClean(tx, id)) > 0;
      const to = afterProofTakenBack(facts, isAnotherThere, await this.store.wasAskedFor(tx, id));
      if (to !== null) await this.store.move(tx, application, 'takeProofBack', to, now);
      await this.files.removeIn(tx, actor, { id: fileId, revision }, isOf(id));
    });
  }

  async openOwn(actor: Actor, id: string, proofId: string) {
    const { fileId } = await this.database.as(actor, async (tx) => {
      await this.own(tx, actor, id);
      return this.find(tx, id, proofId);
    });
    return this.files.open(actor, fileId, isOf(id));
  }

  async ofDesk(actor: Actor, id: string): Promise<ProofsResponse> {
    const found = await this.database.as(actor, async (tx) => {
      if ((await this.store.application(tx, id)) === null) throw notFound('application');
      return this.store.of(tx, id);
    });
    return { items: await this.itemsOf(actor, id, found) };
  }

  async openAtDesk(actor: Actor, id: string, proofId: string) {
    const { fileId } = await this.database.as(actor, (tx) => this.find(tx, id, proofId));
    return this.files.open(actor, fileId, isOf(id));
  }

  /** Whether a card was named is asked of what was handed in last. */
  async factsOf(reader: Reader, application: ProvedApplication): Promise<ProofFacts> {
    const { id, status, verification, snapshots } = application;
    const { form, answers } = await this.runs.answersOf(reader, { id, snapshots });
    const cards = (meantIn(form, answers).CARDS ?? []) as readonly unknown[];
    return {
      status: status as ApplicationStatus,
      verification: (verification?.state ?? 'ATTESTED') as VerificationState,
      hasCard: cards.length > 0,
    };
  }

  private async demandOpen(tx: Tx, application: ProvedApplication): Promise<ProofFacts> {
    const facts = await this.factsOf(tx, application);
    if (!mayBringProof(facts)) throw refused('WRONG_STATE');
    return facts;
  }

  private async itemsOf(actor: Actor, id: string, found: Stored): Promise<ProofsResponse['items']> {
    const files = new Map((await this.files.ofRecord(actor, recordOf(id), isOf(id))).map((file) => [file.id, file]));
    return found.flatMap(({ id: proofId, fileId, kind, addedAt }) => {
      const file = files.get(fileId);
      if (file === undefined) return [];
      const { name, state, reason, revision } = file;
      return [{ id: proofId, kind: kind as ProofKind, name, state, reason, addedAt: addedAt.toISOString(), revision }];
    });
  }

  private async own(tx: Tx, actor: Actor, id: string): Promise<ProvedApplication> {
    const found = await this.store.application(tx, id);
    if (found?.personId !== actor.personId || found.snapshots.length === 0) throw notFound('application');
    return found;
  }

  private async find(tx: Tx, id: string, proofId: string): Promise<Stored[number]> {
    const found = (await this.store.of(tx, id)).find((proof) => proof.id === proofId);
    if (found === undefined) throw notFound('proof');
    return found;
  }
}
