/**
 * The question about danger to a life in somebody's application: asked while somebody is on call, and called for in the transaction in which its answer is
 * saved. An answer that comes in another hour is never turned away: the ladder of calls reaches whoever is there.
 */
import { Inject, Injectable } from '@nestjs/common';
import { type DangerChange, dangerFields, dangerRaised } from '@open-window/domain/danger-question.ts';
import type { Form, Meaning } from '@open-window/domain/form.ts';
import type { Answers } from '@open-window/domain/form-condition.ts';
import { meantIn } from '@open-window/domain/form-facts.ts';
import type { Reach } from '@open-window/domain/risk.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { type RaisedCase, RiskCases } from '../../../platform/risk/risk-cases.ts';
import { RiskRota } from '../../../platform/risk/risk-rota.ts';
import type { StoredDraft } from './applications.store.ts';

export interface DangerSaid {
  readonly draft: Pick<StoredDraft, 'id' | 'personId'>;
  readonly change: DangerChange;
  readonly form: Form;
  /** What is plain in the draft: how to reach them is among it. */
  readonly own: Answers;
  readonly language: RoundLanguage;
  readonly savedAt: Date;
}

@Injectable()
export class DangerQuestion {
  constructor(
    private readonly cases: RiskCases,
    private readonly rota: RiskRota,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async isAsked(tx: Tx, form: Form): Promise<boolean> {
    return dangerFields(form).length > 0 && (await this.rota.isStaffed(tx, this.clock.now()));
  }

  /** Null: nothing new that worries. */
  async raise(tx: Tx, { draft, change, form, own, language, savedAt }: DangerSaid): Promise<RaisedCase | null> {
    const priority = dangerRaised(change);
    if (priority === null) return null;
    const { id: sourceId, personId } = draft;
    const reach = reachIn(form, own, language);
    return this.cases.raise(tx, { sourceKind: 'ANSWER', sourceId, personId, priority, raisedAt: savedAt, reach });
  }

  /** A name or a number that was written after the answer reaches whoever is on call, too. */
  async learn(tx: Tx, { draft, form, own, language }: Omit<DangerSaid, 'change' | 'savedAt'>): Promise<void> {
    const source = { sourceKind: 'ANSWER', sourceId: draft.id, personId: draft.personId } as const;
    await this.cases.learn(tx, source, reachIn(form, own, language));
  }

  /** By when somebody contacts them, while nobody has yet; null: nobody has to. */
  helpBy(tx: Tx, { id, personId }: Pick<StoredDraft, 'id' | 'personId'>): Promise<Date | null> {
    return this.cases.dueAt(tx, { sourceKind: 'ANSWER', sourceId: id, personId });
  }
}

/** What follows from an answer is for whose it is, as the answer itself: no helper, and nobody who signed in with a code alone, reads it back. */
export const mayHearOfDanger = ({ personId, strength }: Actor, whose: Pick<StoredDraft, 'personId'>): boolean =>
  personId === whose.personId && strength !== 'CODE';

const reaching: readonly Meaning[] = ['GIVEN_NAME', 'FAMILY_NAME', 'PHONE', 'EMAIL'];

/** Whether a write says anew how to reach somebody of a form that asks. */
export const tellsOfReach = (form: Form, names: readonly string[]): boolean =>
  dangerFields(form).length > 0 && names.some((name) => reaching.some((one) => form.ui.fields[name]?.means === one));

/** Who it is and how to reach them, and nothing else of what they wrote. */
function reachIn(form: Form, own: Answers, language: RoundLanguage): Reach {
  const { GIVEN_NAME, FAMILY_NAME, PHONE, EMAIL } = meantIn(form, own);
  const text = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 200) : '');
  const known = { name: `${text(GIVEN_NAME)} ${text(FAMILY_NAME)}`.trim(), phone: text(PHONE), email: text(EMAIL) };
  return { ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== '')), language };
}
