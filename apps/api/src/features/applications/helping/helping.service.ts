/** A draft as its helper has it: what is theirs to write, for as long as it is a draft and the applicant wants them. */
import { Injectable } from '@nestjs/common';
import { maySignFor, mayHelpWith, notTheirs } from '@open-window/domain/application-help.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { Database, type Tx } from '../../../platform/database/database.ts';
import { impossible, notFound } from '../../../platform/http/problems.ts';
import type { AnswersRequest, AnswersResponse, ApplicationResponse } from '../writing/applications.dto.ts'; // prettier-ignore
import type { StoredApplication } from '../writing/applications.store.ts';
import { Drafts } from '../writing/drafts.service.ts';
import { FormsQuery } from '../writing/forms.query.ts';
import type { HelpedListResponse } from './help.dto.ts';
import { HelpedDrafts } from './help.service.ts';
import type { StoredHelp } from './help.store.ts';
import { OwnReading } from '../writing/own-reading.service.ts';

@Injectable()
export class Helping {
  constructor(
    private readonly database: Database,
    private readonly stores: HelpedDrafts,
    private readonly drafts: Drafts,
    private readonly forms: FormsQuery,
    private readonly reading: OwnReading,
  ) {}

  list(actor: Actor): Promise<HelpedListResponse> {
    return this.database.as(actor, async (tx) => ({
      items: (await this.stores.help.helped(tx, actor.personId)).map(({ application: { id, writtenAt, round } }) => ({
        ...{ id, round: round.name, writtenAt: writtenAt.toISOString() },
        program: { en: round.program.nameEn, es: round.program.nameEs },
      })),
    }));
  }

  /** The questions that are not theirs are hidden, answered or not; and nothing is told of how it came to be so. */
  read(actor: Actor, id: string): Promise<ApplicationResponse> {
    return this.database.as(actor, async (tx) => {
      const { help, application } = await this.find(tx, actor, id);
      const { answers, hidden, ...shown } = await this.reading.present(tx, actor, application);
      const { form } = await this.forms.form(tx, application.formVersionId);
      const isTheirs = (name: string): boolean => {
        const field = form.ui.fields[name];
        return field !== undefined && mayHelpWith(field, help.withClinical);
      };
      return {
        ...shown,
        answers: Object.fromEntries(Object.entries(answers).filter(([name]) => isTheirs(name))),
        hidden: help.withClinical ? hidden : Object.keys(form.ui.fields).filter((name) => !isTheirs(name)),
        history: [],
        actionsOpen: help.authority !== null && maySignFor(help.authority) ? ['submit'] : [],
      };
    });
  }

  write(actor: Actor, id: string, revision: number, asked: AnswersRequest): Promise<AnswersResponse> {
    return this.drafts.write(actor, id, revision, asked, async (draft, _, tx) => {
      const help = await this.stores.help.helping(tx, actor.personId, id);
      if (!help || draft.status !== 'DRAFT') return false;
      const { form } = await this.forms.form(tx, draft.formVersionId);
      const others = notTheirs(form.ui.fields, Object.keys(asked.answers), help.withClinical);
      if (others.length > 0)
        throw impossible(...others.map((name) => ({ pointer: `/answers/${name}`, detail: 'must be answered by the applicant' }))); // prettier-ignore
      return true;
    });
  }

  /** While it is a draft and they help with it; otherwise there is none for them. */
  async find(tx: Tx, actor: Actor, id: string): Promise<{ help: StoredHelp; application: StoredApplication }> {
    const help = await this.stores.help.helping(tx, actor.personId, id);
    const application = help && (await this.stores.drafts.find(tx, id));
    if (!application || application.status !== 'DRAFT') throw notFound('application');
    return { help, application };
  }
}
