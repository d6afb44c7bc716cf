/** Whoever applied asks to change an answer after the hand-in, and says why. */
import { Inject, Injectable } from '@nestjs/common';
import type { ApplicationStatus } from '@open-window/domain/application.ts';
import { againstAsking } from '@open-window/domain/change-request.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { impossible, refused } from '../../../platform/http/problems.ts';
import { ChangesReading, type Side } from './changes-reading.service.ts';
import type { ChangeEntry, ChangesResponse } from './changes.dto.ts';
import { ChangesStore } from './changes.store.ts';
import { FormsQuery } from '../writing/forms.query.ts';
import { ScreeningNews } from '../screening/screening-news.service.ts';

@Injectable()
export class ChangesService {
  constructor(
    private readonly database: Database,
    private readonly store: ChangesStore,
    private readonly reading: ChangesReading,
    private readonly forms: FormsQuery,
    private readonly news: ScreeningNews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  read(actor: Actor, side: Side, id: string): Promise<ChangesResponse> {
    return this.database.as(actor, async (tx) => {
      const application = await this.reading.find(tx, actor, side, id);
      const shown = await this.reading.present(tx, application);
      if (side === 'DESK' && shown.items.length > 0) await this.news.record(tx, actor, 'application.read', application);
      return shown;
    });
  }

  /** Of what is for the desk to read; what is about health is a clinician's. */
  ask(actor: Actor, id: string, { field, why }: ChangeEntry): Promise<ChangesResponse> {
    return this.database.as(actor, async (tx) => {
      await this.store.hold(tx, id);
      const application = await this.reading.find(tx, actor, 'APPLICANT', id);
      const { form } = await this.forms.form(tx, application.formVersionId);
      const dataClass = Object.hasOwn(form.ui.fields, field) ? form.ui.fields[field]?.dataClass : undefined;
      if (dataClass !== 'PLAIN' && dataClass !== 'IDENTITY')
        throw impossible({ pointer: '/field', detail: 'is no question that can be changed here' });
      const asked = await this.store.of(tx, id);
      const against = againstAsking(application.status as ApplicationStatus, field, asked);
      if (against.length > 0) throw refused(...against);
      const number = (asked.at(-1)?.number ?? 0) + 1;
      const whySealed = await this.reading.sealWhy(tx, id, number, why);
      const about = { applicationId: id, number, field, whySealed };
      await this.store.add(tx, { ...about, askedBy: actor.personId, askedAt: this.clock.now() });
      const shown = await this.reading.present(tx, application);
      await this.news.record(tx, actor, 'application.askChange', application);
      return shown;
    });
  }
}
