/**
 * The one question of a form that asks about danger to a life: the ninth of PHQ-9. It is asked only while somebody is on call, never has to be answered,
 * and what is answered starts a clock and touches nothing else. Source: instruments.md, risk protocol.
 */
import type { Form } from './form.ts';
import type { Answers } from './form-condition.ts';
import { type InstrumentCode, selfHarmItem } from './instrument.ts';
import { priorityOfItem9, type RiskPriority } from './risk.ts';
import type { RoundPlan } from './round.ts';
import type { Interval } from './rota-shift.ts';

/** The questionnaires of a form that hold it, by their names. */
export const dangerFields = ({ ui }: Pick<Form, 'ui'>): readonly string[] =>
  Object.entries(ui.fields).flatMap(([name, { instrument }]) => (instrument === 'PHQ-9' ? [name] : []));

/** The worst answer to it; null: none. */
export function dangerIn(form: Pick<Form, 'ui'>, answers: Answers): number | null {
  const given = dangerFields(form).flatMap((name) => {
    const items = Object.hasOwn(answers, name) ? (answers[name] as Readonly<Record<string, number>> | null) : null;
    const answer = items?.[selfHarmItem.code];
    return answer === undefined ? [] : [answer];
  });
  return given.length === 0 ? null : Math.max(...given);
}

/** What was answered before a write, and with it; null: nothing. */
export interface DangerChange {
  readonly before: number | null;
  readonly after: number | null;
}

/** How urgent an answer is that was not there before. Null: nothing new was answered, or nothing that worries. */
export function dangerRaised({ before, after }: DangerChange): RiskPriority | null {
  if (after === before) return null;

  return after === 1 || after === 2 || after === 3 ? priorityOfItem9(after) : null;
}

/** For every other eye the questionnaire ends with the eighth question: by these it is scored, whatever was answered to the ninth. */
export const scoredAs = (code: InstrumentCode): InstrumentCode => (code === 'PHQ-9' ? 'PHQ-8' : code);

const dayMs = 86_400_000;
/** A rota is weeks: so many are looked at where a round has no end, and no longer than a year where it has one. */
const [ahead, longest] = [28 * dayMs, 366 * dayMs];

/** The hours in which somebody must be on call before people may be asked. */
export function dangerHours({ opensAt, closesAt }: Pick<RoundPlan, 'opensAt' | 'closesAt'>, now: number): Interval {
  const from = Math.max(now, opensAt ?? now);
  return { from, until: Math.min(closesAt ?? from + ahead, from + longest) };
}
