/** What is handed in for somebody without an account: with nothing missing, under how they agreed, and with the scan of their paper. */
import { Injectable } from '@nestjs/common';
import { againstScans, type TakenChannel } from '@open-window/domain/application-taking.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { refused } from '../../../platform/http/problems.ts';
import type { ApplicationReceivedResponse } from '../writing/applications.dto.ts';
import { FrozenAnswers } from '../writing/frozen-answers.service.ts';
import { type HandedIn, Received } from '../writing/received.service.ts';
import { ScansStore } from './scans.store.ts';

const first = 1;

@Injectable()
export class TakenHandIn {
  constructor(
    private readonly frozen: FrozenAnswers,
    private readonly received: Received,
    private readonly scans: ScansStore,
  ) {}

  /** The scans of that moment, by their hash, stay with the snapshot. */
  async take(tx: Tx, handedIn: Omit<HandedIn, 'by' | 'number' | 'snapshot'>): Promise<ApplicationReceivedResponse> {
    const { application } = handedIn;
    const snapshot = await this.frozen.freeze(tx, application, first);
    const scans = await this.scans.of(tx, application.id);
    const against = againstScans(
      application.channel as TakenChannel,
      scans.map(({ state }) => state),
    );
    if (against.length > 0) throw refused(...against);
    const received = await this.received.take(tx, { ...handedIn, by: 'submit', number: first, snapshot });
    await this.scans.keep(tx, application.id, first, scans);
    return received;
  }
}
