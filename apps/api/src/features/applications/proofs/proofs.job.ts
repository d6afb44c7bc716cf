/** A proof that the scanner found clean has come: the track says so by itself, and nobody has to be told. Done twice it is done once. */
import { Inject, Injectable } from '@nestjs/common';
import { afterProofCame } from '@open-window/domain/income-proof.ts';
import { Audit } from '../../../platform/audit/audit.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import { ProofsService } from './proofs.service.ts';
import { ProofsStore } from './proofs.store.ts';

@Injectable()
export class ProofsJobs {
  constructor(
    jobs: Jobs,
    private readonly store: ProofsStore,
    private readonly proofs: ProofsService,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    jobs.on('file.judged', (tx, { fileId = '' }) => this.judged(tx, fileId));
  }

  private async judged(tx: Tx, fileId: string): Promise<void> {
    const proof = await this.store.ofFile(tx, fileId);
    if (proof?.takenBackAt !== null || proof.file.state !== 'CLEAN') return;
    await this.store.hold(tx, proof.applicationId);
    const application = await this.store.application(tx, proof.applicationId);
    const to = application && afterProofCame(await this.proofs.factsOf(tx, application));
    if (!application || to === null) return;
    await this.store.move(tx, application, 'receiveProof', to, this.clock.now());
    const { id, personId } = application;
    const subject = { kind: 'application', id };
    await this.audit.record(tx, {
      actor: null,
      as: 'job:file.judged',
      action: 'application.receiveProof',
      subject,
      personId,
    });
  }
}
