/** What is handed in for somebody without an account: with nothing missing, under how they agreed, and, the first time, with the scan of their paper. */
import { Injectable } from '@nestjs/common';
import { againstScans, type TakenChannel } from '@open-window/domain/application-taking.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { refused } from '../../../platform/http/problems.ts';
import type { ApplicationReceivedResponse } from '../writing/applications.dto.ts';
import { ApplicationsStore, type StoredApplication } from '../writing/applications.store.ts';
import { FrozenAnswers } from '../writing/frozen-answers.service.ts';
import { type HandedIn, Received } from '../writing/received.service.ts';
import { ScansStore, type StoredScan } from './scans.store.ts';

@Injectable()
export class TakenHandIn {
  constructor(
    private readonly frozen: FrozenAnswers,
    private readonly received: Received,
    private readonly scans: ScansStore,
    private readonly store: ApplicationsStore,
  ) {}

  /** The scans of that moment, by their hash, stay with the snapshot. */
  async take(tx: Tx, handedIn: Omit<HandedIn, 'number' | 'snapshot'>): Promise<ApplicationReceivedResponse> {
    const { application, by } = handedIn;
    const number = await this.store.nextSnapshot(tx, application.id);
    const snapshot = await this.frozen.freeze(tx, application, number);
    const scans = by === 'submit' ? await this.whole(tx, application) : [];
    const received = await this.received.take(tx, { ...handedIn, number, snapshot });
    await this.scans.keep(tx, application.id, number, scans);
    return received;
  }

  private async whole(tx: Tx, { id, channel }: StoredApplication): Promise<readonly StoredScan[]> {
    const scans = await this.scans.of(tx, id);
    const against = againstScans(
      channel as TakenChannel,
      scans.map(({ state }) => state),
    );
    if (against.length > 0) throw refused(...against);
    return scans;
  }
}
