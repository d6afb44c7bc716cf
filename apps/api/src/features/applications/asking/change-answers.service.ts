/** The desk answers a change that was asked for: the question is open again, or a no with its reason. */
import { Inject, Injectable } from '@nestjs/common';
import { type ChangeRefusal, isWholeAnswer } from '@open-window/domain/change-request.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { impossible, notFound, refused } from '../../../platform/http/problems.ts';
import { ChangesReading } from './changes-reading.service.ts';
import type { ChangeAnswer, ChangesResponse } from './changes.dto.ts';
import { ChangesStore } from './changes.store.ts';
import { InformationRequests } from './information-requests.service.ts';
import { DeskFiles } from '../screening/desk-files.service.ts';
import { ScreeningNews } from '../screening/screening-news.service.ts';

type AnswerGiven = Pick<ChangeAnswer, 'answer'> & { readonly reason?: ChangeRefusal | null };

@Injectable()
export class ChangeAnswers {
  constructor(
    private readonly files: DeskFiles,
    private readonly store: ChangesStore,
    private readonly reading: ChangesReading,
    private readonly requests: InformationRequests,
    private readonly news: ScreeningNews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  answer(actor: Actor, id: string, number: number, { answer, reason = null }: AnswerGiven): Promise<ChangesResponse> {
    return this.files.decide(actor, id, async (tx, file) => {
      const asked = (await this.store.of(tx, id)).find((one) => one.number === number);
      if (!asked) throw notFound('change');
      if (!isWholeAnswer(answer, reason))
        throw impossible({ pointer: '/reason', detail: 'belongs to a no, and only to one' });
      const given = { state: answer, reason, answeredBy: actor.personId, answeredAt: this.clock.now() };
      if (!(await this.store.answer(tx, id, number, given))) throw refused('ALREADY_ANSWERED');
      if (answer === 'ACCEPTED') await this.requests.letChange(tx, actor, file, asked.field);
      else await this.news.tell(tx, file);
      const shown = await this.reading.present(tx, file);
      await this.news.record(tx, actor, 'application.answerChange', file);
      return shown;
    });
  }
}
