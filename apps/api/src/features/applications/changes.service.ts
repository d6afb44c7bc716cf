/** Whoever applied asks to change an answer; the desk says yes or no, with a reason, and they are told that there is something. */
import { Inject, Injectable } from '@nestjs/common';
import type { ApplicationStatus } from '@open-window/domain/application.ts';
import { againstAsking, type ChangeRefusal, type ChangeState, isWholeAnswer, mayAskChange } from '@open-window/domain/change-request.ts'; // prettier-ignore
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { unlessGone } from '../../platform/crypto/gone.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { impossible, notFound, refused } from '../../platform/http/problems.ts';
import type { ChangeAnswer, ChangeEntry, ChangesResponse } from './changes.dto.ts';
import { type ChangingApplication, ChangesStore } from './changes.store.ts';
import { FormsQuery } from './forms.query.ts';
import { ownKey } from './sealed-answers.service.ts';
import { ScreeningNews } from './screening-news.service.ts';

type Side = 'APPLICANT' | 'DESK';

const placeOf = (id: string, number: number) => ({
  ...{ table: 'application_change', column: 'why_sealed' },
  row: `${id} ${String(number)}`,
});

@Injectable()
export class ChangesService {
  constructor(
    private readonly database: Database,
    private readonly store: ChangesStore,
    private readonly forms: FormsQuery,
    private readonly vault: Vault,
    private readonly news: ScreeningNews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  read(actor: Actor, side: Side, id: string): Promise<ChangesResponse> {
    return this.database.as(actor, async (tx) => {
      const application = await this.find(tx, actor, side, id);
      const shown = await this.present(tx, application);
      if (side === 'DESK' && shown.items.length > 0) await this.news.record(tx, actor, 'application.read', application);
      return shown;
    });
  }

  /** Of what is for the desk to read; what is about health is a clinician's. */
  ask(actor: Actor, id: string, { field, why }: ChangeEntry): Promise<ChangesResponse> {
    return this.database.as(actor, async (tx) => {
      await this.store.hold(tx, id);
      const application = await this.find(tx, actor, 'APPLICANT', id);
      const { form } = await this.forms.form(tx, application.formVersionId);
      const dataClass = Object.hasOwn(form.ui.fields, field) ? form.ui.fields[field]?.dataClass : undefined;
      if (dataClass !== 'PLAIN' && dataClass !== 'IDENTITY')
        throw impossible({ pointer: '/field', detail: 'is no question that can be changed here' });
      const asked = await this.store.of(tx, id);
      const against = againstAsking(application.status as ApplicationStatus, field, asked);
      if (against.length > 0) throw refused(...against);
      const number = (asked.at(-1)?.number ?? 0) + 1;
      const whySealed = await this.vault.seal(tx, ownKey({ id }), placeOf(id, number), why);
      const about = { applicationId: id, number, field, whySealed };
      await this.store.add(tx, { ...about, askedBy: actor.personId, askedAt: this.clock.now() });
      const shown = await this.present(tx, application);
      await this.news.record(tx, actor, 'application.askChange', application);
      return shown;
    });
  }

  answer(actor: Actor, id: string, number: number, { answer, reason = null }: AnswerGiven): Promise<ChangesResponse> {
    return this.database.as(actor, async (tx) => {
      await this.store.hold(tx, id);
      const application = await this.find(tx, actor, 'DESK', id);
      if (!(await this.store.of(tx, id)).some((one) => one.number === number)) throw notFound('change');
      if (!isWholeAnswer(answer, reason))
        throw impossible({ pointer: '/reason', detail: 'belongs to a no, and only to one' });
      const given = { state: answer, reason, answeredBy: actor.personId, answeredAt: this.clock.now() };
      if (!(await this.store.answer(tx, id, number, given))) throw refused('ALREADY_ANSWERED');
      const shown = await this.present(tx, application);
      await this.news.tell(tx, application);
      await this.news.record(tx, actor, 'application.answerChange', application);
      return shown;
    });
  }

  private async present(tx: Tx, { id, status }: ChangingApplication): Promise<ChangesResponse> {
    const open = await this.vault.openerOf(tx, ownKey({ id }));
    const found = await this.store.of(tx, id);
    return {
      mayAsk: mayAskChange(status as ApplicationStatus),
      items: found.map(({ number, field, whySealed, state, reason, askedAt, answeredAt }) => ({
        ...{ number, field, state: state as ChangeState, reason: reason as ChangeRefusal | null },
        why: unlessGone(() => open(placeOf(id, number), whySealed)),
        askedAt: askedAt.toISOString(),
        answeredAt: answeredAt?.toISOString() ?? null,
      })),
    };
  }

  private async find(tx: Tx, actor: Actor, side: Side, id: string): Promise<ChangingApplication> {
    const found = await this.store.application(tx, id);
    if (!found || (side === 'APPLICANT' && found.personId !== actor.personId)) throw notFound('application');
    return found;
  }
}

type AnswerGiven = Pick<ChangeAnswer, 'answer'> & { readonly reason?: ChangeRefusal | null };
