/** The desk asks an applicant for what is missing or not clear: of each question what is wanted, and by when. Only those are open again. */
import { Inject, Injectable } from '@nestjs/common';
import { mayDo } from '@open-window/domain/application.ts';
import { type ApplicationChannel, canBeAsked } from '@open-window/domain/application-taking.ts';
import type { LetterKind } from '@open-window/domain/application-letter.ts';
import { addDays } from '@open-window/domain/day.ts';
import { askableIn, INFORMATION_DAYS, objectionsToRequest } from '@open-window/domain/information-request.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { Vault } from '../../../platform/crypto/vault.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { refused } from '../../../platform/http/problems.ts';
import { DeskFiles, type DoneAtDesk, statusOf } from '../screening/desk-files.service.ts';
import type { LetterPreviewResponse } from './information.dto.ts';
import { placeOfAskedNote } from './information-reading.service.ts';
import { InformationStore } from './information.store.ts';
import { Letters } from './letters.service.ts';
import { ownKey } from '../writing/sealed-answers.service.ts';
import type { InformationRequestEntry } from '../screening/screening-moves.dto.ts';
import { ScreeningRuns } from '../screening/screening-run.service.ts';
import type { StoredFile } from '../screening/screening.store.ts';

type Asked = Omit<InformationRequestEntry, 'revision'>;

@Injectable()
export class InformationRequests {
  constructor(
    private readonly files: DeskFiles,
    private readonly store: InformationStore,
    private readonly runs: ScreeningRuns,
    private readonly letters: Letters,
    private readonly vault: Vault,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  preview(actor: Actor, id: string, kind: LetterKind): Promise<LetterPreviewResponse> {
    return this.files.read(actor, id, async (tx, file) => {
      const { version, lines } = await this.letters.compose(tx, file, kind);
      return { language: file.language, version, lines: [...lines] };
    });
  }

  ask(actor: Actor, id: string, { revision, ...asked }: InformationRequestEntry): Promise<void> {
    return this.files.change(actor, id, revision, (tx, file) => this.open(tx, actor, file, asked));
  }

  /** What an applicant wants to change, and may: open to them for the usual time. */
  async letChange(tx: Tx, actor: Actor, file: StoredFile, field: string): Promise<void> {
    const asked = { items: [{ field, ask: 'CHECK' as const }], dueOn: addDays(this.clock.today(), INFORMATION_DAYS) };
    await this.files.changeWithin(tx, actor, file, await this.open(tx, actor, file, asked));
  }

  private async open(tx: Tx, actor: Actor, file: StoredFile, { items, dueOn, note = '' }: Asked): Promise<DoneAtDesk> {
    const { id, language, personId, channel } = file;
    if (!mayDo(statusOf(file), 'requestInfo')) throw refused('WRONG_STATE');
    if (!canBeAsked(personId !== null, channel as ApplicationChannel)) throw refused('NO_ACCOUNT');
    const { form, answers } = await this.runs.answersOf(tx, file);
    const today = this.clock.today();
    const objections = objectionsToRequest(askableIn(form, answers, language as RoundLanguage), items, {
      dueOn,
      today,
    });
    if (objections.length > 0) throw refused(...objections);
    const number = await this.store.nextNumber(tx, id);
    const noteSealed =
      note === '' ? null : await this.vault.seal(tx, ownKey({ id }), placeOfAskedNote(id, number), note);
    await this.store.add(tx, {
      ...{ applicationId: id, number, noteSealed, askedBy: actor.personId, askedAt: this.clock.now() },
      ...{ fields: items.map(({ field }) => field), asks: items.map(({ ask }) => ask) },
      ...{ dueOn: new Date(dueOn), toldOn: new Date(today) },
    });
    return { action: 'requestInfo', moves: 'requestInfo' };
  }
}
