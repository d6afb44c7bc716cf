/** Takes up what was handed in, or answered anew: runs the rules, looks for doubles, opens what runs beside its status. Done twice it is done once. */
import { Inject, Injectable } from '@nestjs/common';
import { type ApplicationStatus, mayDo, statusAfter } from '@open-window/domain/application.ts';
import { type Applicant, type DuplicateRule, pairOf, traitsOf } from '@open-window/domain/duplicate-application.ts';
import type { Form } from '@open-window/domain/form.ts';
import type { Answers } from '@open-window/domain/form-condition.ts';
import { meantIn } from '@open-window/domain/form-facts.ts';
import { type MedicalState, medicalAgain } from '@open-window/domain/medical-track.ts';
import { isInSample } from '@open-window/domain/verification-track.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { Vault } from '../../../platform/crypto/vault.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import { ClinicalAnswers } from '../clinicians/clinical-answers.service.ts';
import { ScreeningRuns } from './screening-run.service.ts';
import { ScreeningStore, type StoredFile } from './screening.store.ts';

@Injectable()
export class ScreeningJobs {
  constructor(
    jobs: Jobs,
    private readonly store: ScreeningStore,
    private readonly runs: ScreeningRuns,
    private readonly clinical: ClinicalAnswers,
    private readonly vault: Vault,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    jobs.on('application.screen', (tx, { applicationId = '' }) => this.screen(tx, applicationId));
  }

  private async screen(tx: Tx, id: string): Promise<void> {
    await this.store.hold(tx, id);
    const file = await this.store.find(tx, id);
    if (!file?.submittedAt) return;
    if (isAnsweredAnew(file)) return this.lookAgain(tx, file);
    // Taken back meanwhile, or done before.
    if (!mayDo(file.status as ApplicationStatus, 'screen')) return;
    const now = this.clock.now();
    await this.runs.run(tx, file, null, now);
    await this.openTracks(tx, file, file.submittedAt);
    await this.compare(tx, file, now);
    const status = statusAfter('screen');
    await this.store.advance(tx, id, file.revision, { status });
    await this.store.addMove(tx, {
      ...{ applicationId: id, number: await this.store.nextMove(tx, id), action: 'screen' },
      ...{ fromStatus: file.status, toStatus: status, snapshot: file.snapshots[0]?.number ?? null, movedAt: now },
    });
  }

  /** By the same rules, over what stands now. What a person answered or decided stays. */
  private async lookAgain(tx: Tx, file: StoredFile): Promise<void> {
    const now = this.clock.now();
    await this.runs.run(tx, file, null, now);
    await this.compare(tx, file, now);
    const { id, clinicalKey, medical, snapshots } = file;
    const [before, latest] = [snapshots[1]?.number, await this.clinical.medicalOf(tx, { id, clinicalKey })];
    const { holds } = await this.clinical.medicalOf(tx, { id, clinicalKey }, before);
    const state = (medical?.state ?? 'NOT_ASKED') as MedicalState;
    const next = medicalAgain(state, holds, latest);
    if (next !== state) await this.store.moveMedical(tx, id, next);
    await this.store.advance(tx, id, file.revision, {});
  }

  private async openTracks(tx: Tx, { id, clinicalKey, snapshots }: StoredFile, submittedAt: Date): Promise<void> {
    const { state } = await this.clinical.medicalOf(tx, { id, clinicalKey });
    const isSampled = isInSample(snapshots[0]?.hash ?? '');
    const verification = { applicationId: id, state: 'ATTESTED', isSampled };
    await this.store.openTracks(tx, verification, { applicationId: id, submittedAt, state });
  }

  private async compare(tx: Tx, file: StoredFile, flaggedAt: Date): Promise<void> {
    const { id, roundId } = file;
    const { form, answers } = await this.runs.answersOf(tx, file);
    await this.store.holdRound(tx, roundId);
    const traits = traitsOf(applicantIn(form, answers)).map(({ rule, text }) => ({
      ...{ applicationId: id, rule },
      trait: new Uint8Array(this.vault.index('applicant', `${roundId} ${rule} ${text}`)),
    }));
    await this.store.addTraits(tx, traits);
    const others = await this.store.similar(tx, id);
    const pairs = others.map(({ id: otherId, rules }) => ({ otherId, rules, state: pairOf(rules as DuplicateRule[]) }));
    await this.store.flag(tx, id, pairs, flaggedAt);
  }
}

/** A snapshot that no run has seen. */
const isAnsweredAnew = ({ status, snapshots, runs }: StoredFile): boolean =>
  status === 'SCREENING' && (runs[0]?.snapshot ?? 0) < (snapshots[0]?.number ?? 0) && runs.length > 0;

function applicantIn(form: Form, answers: Answers): Applicant {
  const meant = meantIn(form, answers) as Readonly<Record<string, string | undefined>>;
  const { GIVEN_NAME, FAMILY_NAME, BIRTH_DATE, EMAIL, PHONE, STREET, ZIP } = meant;
  return {
    ...{ givenName: GIVEN_NAME ?? '', familyName: FAMILY_NAME ?? '' },
    ...(BIRTH_DATE !== undefined && { birthDate: BIRTH_DATE }),
    ...(EMAIL !== undefined && { email: EMAIL }),
    ...(PHONE !== undefined && { phone: PHONE }),
    ...(STREET !== undefined && { street: STREET }),
    ...(ZIP !== undefined && { zip: ZIP }),
  };
}
