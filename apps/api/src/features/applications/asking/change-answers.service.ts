/** The desk answers a change that was asked for: the question is open again, or a no with its reason. */
import { Inject, Injectable } from '@nestjs/common';
import { type ChangeRefusal, isWholeAnswer } from '@open-window/domain/change-request.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { impossible, notFound, refused } from '../../../platform/http/problems.ts';
import { ChangesReading } from './changes-reading.service.ts';
import type { ChangeAnswer, ChangesResponse } from './changes.dto.ts';
import { ChangesStore } from './changes.store.ts';
import { InformationRequests } from './information-requests.service.ts';
import { ScreeningNews } from '../screening/screening-news.service.ts';

type AnswerGiven = Pick<ChangeAnswer, 'answer'> & { readonly reason?: ChangeRefusal | null };

@Injectable()
export class ChangeAnswers {
  constructor(
    private readonly database: Database,
    private readonly store: ChangesStore,
    private readonly reading: ChangesReading,
    private readonly requests: InformationRequests,
    private readonly news: ScreeningNews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  answer(actor: Actor, id: string, number: number, { answer, reason = null }: AnswerGiven): Promise<ChangesResponse> {
    return this.database.as(actor, async (tx) => {
      await this.store.hold(tx, id);
      const application = await this.reading.find(tx, actor, 'DESK', id);
      const asked = (await this.store.of(tx, id)).find((one) => one.number === number);
      if (!asked) throw notFound('change');
      if (!isWholeAnswer(answer, reason))
        throw impossible({ pointer: '/reason', detail: 'belongs to a no, and only to one' });
      const given = { state: answer, reason, answeredBy: actor.personId, answeredAt: this.clock.now() };
      if (!(await this.store.answer(tx, id, number, given))) throw refused('ALREADY_ANSWERED');
      if (answer === 'ACCEPTED') await this.requests.letChange(tx, actor, id, asked.field);
      else await this.news.tell(tx, application);
      const shown = await this.reading.present(tx, application);
      await this.news.record(tx, actor, 'application.answerChange', application);
      return shown;
    });
  }
}
