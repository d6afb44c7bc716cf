/** Whoever applied sees what they agreed to, in which words and since when, and takes back what is not needed; each of it is a row. */
import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  againstConsentChange,
  type ApplicationPurpose,
  applicationPurposes,
  consentHolds,
  currentPurposeText,
  lastSaid,
  purposeWords,
} from '@open-window/domain/application-consent.ts';
import { meantIn } from '@open-window/domain/form-facts.ts';
import type { Form } from '@open-window/domain/form.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import { Audit } from '../../../platform/audit/audit.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { Database, type Tx } from '../../../platform/database/database.ts';
import { impossible, notFound, refused } from '../../../platform/http/problems.ts';
import type { OptionalConsentItem, OwnConsentChange, OwnConsentsResponse } from './own-consents.dto.ts';
import { type ConsentingApplication, OwnConsentsStore } from './own-consents.store.ts';
import { ScreeningRuns } from '../screening/screening-run.service.ts';

type Said = Awaited<ReturnType<OwnConsentsStore['said']>>;
type HandedIn = Awaited<ReturnType<ScreeningRuns['answersOf']>>;

/** What the form itself asked: whether the team that is chosen may see what was said about health. */
const inForm = (purpose: ApplicationPurpose, { form, answers }: HandedIn): boolean =>
  purpose === 'SHARE_WITH_TEAM' && meantIn(form, answers).SHARES_WITH_TEAM === true;
const sharingField = ({ ui }: Form): string | undefined =>
  Object.keys(ui.fields).find((name) => ui.fields[name]?.means === 'SHARES_WITH_TEAM');

@Injectable()
export class OwnConsents {
  constructor(
    private readonly database: Database,
    private readonly store: OwnConsentsStore,
    private readonly runs: ScreeningRuns,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  read(actor: Actor, id: string): Promise<OwnConsentsResponse> {
    return this.database.as(actor, async (tx) => this.present(tx, await this.own(tx, actor, id)));
  }

  say(actor: Actor, id: string, change: OwnConsentChange): Promise<OwnConsentsResponse> {
    const { purpose, isGiven, textVersion, language } = change;
    return this.database.as(actor, async (tx) => {
      await this.store.hold(tx, id);
      const application = await this.own(tx, actor, id);
      const said = await this.store.said(tx, id);
      const before = consentHolds(said, purpose, inForm(purpose, await this.runs.answersOf(tx, application)));
      const against = againstConsentChange(before, change, application.endedAt !== null);
      if (against.length > 0) throw refused(...against);
      const words = purposeWords(purpose, textVersion, language);
      if (words === null) throw impossible({ pointer: '/textVersion', detail: 'There is no such text.' });
      await this.store.add(tx, {
        ...{ applicationId: id, number: (said.at(-1)?.number ?? 0) + 1, purpose, isGiven, textVersion, language },
        textHash: createHash('sha256').update(words).digest('hex'),
        ...{ saidBy: actor.personId, saidAt: this.clock.now() },
      });
      const shown = await this.present(tx, application);
      const action = `consent.${isGiven ? 'give' : 'withdraw'}`;
      const about = { subject: { kind: 'application', id }, personId: actor.personId, fields: [purpose] };
      await this.audit.record(tx, { actor, action, ...about });
      return shown;
    });
  }

  private async present(tx: Tx, application: ConsentingApplication): Promise<OwnConsentsResponse> {
    const handedIn = await this.runs.answersOf(tx, application);
    const [snapshot] = application.snapshots;
    const language = application.language as RoundLanguage;
    const words = handedIn.form.texts[language]?.fields ?? {};
    const givenAt = snapshot?.takenAt.toISOString() ?? '';
    const textVersion = createHash('sha256').update(handedIn.text).digest('hex');
    const said = await this.store.said(tx, application.id);
    return {
      needed: Object.entries(handedIn.form.ui.fields)
        .filter(([field, { widget }]) => widget === 'CONSENT' && handedIn.answers[field] === true)
        .map(([field]) => ({ field, words: words[field]?.label ?? field, textVersion, givenAt })),
      optional: applicationPurposes.map((purpose) => {
        const ofForm = { words: words[sharingField(handedIn.form) ?? '']?.label, textVersion, givenAt };
        return optionalItem(purpose, said, language, inForm(purpose, handedIn) ? ofForm : null);
      }),
      mayGive: application.endedAt === null,
    };
  }

  private async own(tx: Tx, actor: Actor, id: string): Promise<ConsentingApplication> {
    const found = await this.store.application(tx, id);
    if (found?.personId !== actor.personId || found.snapshots.length === 0) throw notFound('application');
    return found;
  }
}

function optionalItem(
  purpose: ApplicationPurpose,
  said: Said,
  language: RoundLanguage,
  ofForm: { readonly words: string | undefined; readonly textVersion: string; readonly givenAt: string } | null,
): OptionalConsentItem {
  const { version, words } = currentPurposeText(purpose);
  const last = lastSaid(said, purpose);
  const current = { currentWords: words[language], currentVersion: version };
  if (last !== undefined) {
    const { isGiven, textVersion, saidAt } = last;
    const spoken = purposeWords(purpose, textVersion, last.language as RoundLanguage) ?? words[language];
    return { purpose, isGiven, words: spoken, textVersion, saidAt: saidAt.toISOString(), ...current };
  }
  return ofForm === null
    ? { purpose, isGiven: false, words: words[language], textVersion: version, saidAt: null, ...current }
    : { purpose, isGiven: true, words: ofForm.words ?? words[language], textVersion: ofForm.textVersion, saidAt: ofForm.givenAt, ...current }; // prettier-ignore
}
