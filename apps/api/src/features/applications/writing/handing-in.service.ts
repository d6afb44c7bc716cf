/** The end of every way to hand in by the portal: under the words that stand, in time, with nothing missing. */
import { Injectable } from '@nestjs/common';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { impossible, refused } from '../../../platform/http/problems.ts';
import type { ApplicationReceivedResponse, ApplicationSubmission } from './applications.dto.ts';
import { ApplicationsStore, type StoredApplication } from './applications.store.ts';
import { FrozenAnswers } from './frozen-answers.service.ts';
import { Received, type Taken } from './received.service.ts';
import { signingOf } from './signing.service.ts';
import { TimeLimit } from './time-limit.service.ts';

interface Signed {
  readonly actor: Actor;
  readonly application: StoredApplication;
  readonly language: RoundLanguage;
  /** For the first time, or after something was asked for. */
  readonly by: 'submit' | 'resubmit';
  readonly asked: ApplicationSubmission;
  /** The kind of browser. */
  readonly device: string;
  readonly taken?: Taken;
}

@Injectable()
export class HandingIn {
  constructor(
    private readonly store: ApplicationsStore,
    private readonly frozen: FrozenAnswers,
    private readonly received: Received,
    private readonly limit: TimeLimit,
  ) {}

  async take(tx: Tx, { asked, ...signed }: Signed): Promise<ApplicationReceivedResponse> {
    const { application, language, by } = signed;
    const signing = signingOf(application, language);
    if (asked.textVersion !== signing.version || asked.textHash !== signing.hash) throw refused('OLD_TEXT');
    if (!asked.takesRecords) throw impossible({ pointer: '/takesRecords', detail: 'must be agreed to' });
    if (by === 'submit' && !(await this.limit.isInTime(tx, application.round.closesAt))) throw refused('TOO_LATE');
    const number = await this.store.nextSnapshot(tx, application.id);
    const snapshot = await this.frozen.freeze(tx, application, number);
    return this.received.take(tx, { ...signed, number, snapshot, signing, name: asked.name });
  }
}
