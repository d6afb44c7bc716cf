/**
 * When a question or a section of a form is shown: a condition over answers given before it. The same function decides in the browser and on the
 * server, and a condition that can never or must always be true is found before a form is published.
 */
import { either, fault, listOf, objectOf, type Reading, text, whole } from './json-reading.ts';

export type Condition =
  | { readonly field: string; readonly isOneOf: readonly (string | boolean)[] }
  | { readonly field: string; readonly isAtLeast: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export type Answers = Readonly<Record<string, unknown>>;

/** Of an answer that is not there, or is hidden, nothing holds. Of a list, one of its items is enough. */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  const answer = Object.hasOwn(answers, condition.field) ? answers[condition.field] : undefined;
  if ('isAtLeast' in condition) return typeof answer === 'number' && answer >= condition.isAtLeast;
  const given: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  return given.some((each) => condition.isOneOf.includes(each as string | boolean));
}

export function fieldsOf(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(fieldsOf);
  if ('any' in condition) return condition.any.flatMap(fieldsOf);
  return 'not' in condition ? fieldsOf(condition.not) : [condition.field];
}

/** What one question is held against, anywhere in the condition. */
export function heldAgainst(condition: Condition, field: string): readonly (string | boolean | number)[] {
  if ('all' in condition) return condition.all.flatMap((part) => heldAgainst(part, field));
  if ('any' in condition) return condition.any.flatMap((part) => heldAgainst(part, field));
  if ('not' in condition) return heldAgainst(condition.not, field);
  if (condition.field !== field) return [];
  return 'isAtLeast' in condition ? [condition.isAtLeast] : condition.isOneOf;
}

const DEEPEST = 4;
const value = either(
  (each) => typeof each === 'boolean' || (typeof each === 'string' && each.length <= 60),
  'be a choice, true or false',
);
const name = text(1, 40);

/** Nested no deeper than anybody could explain. */
export const readCondition =
  (depth = 0): Reading =>
  (json, at) => {
    if (depth > DEEPEST) return fault(at, `be nested no deeper than ${String(DEEPEST)}`);
    const inner = readCondition(depth + 1);
    const has = (key: string): boolean => typeof json === 'object' && json !== null && Object.hasOwn(json, key);
    if (has('all')) return objectOf({ all: listOf(inner, 8, 1) })(json, at);
    if (has('any')) return objectOf({ any: listOf(inner, 8, 1) })(json, at);
    if (has('not')) return objectOf({ not: inner })(json, at);
    if (has('isAtLeast')) return objectOf({ field: name, isAtLeast: whole(0, 1_000_000_000) })(json, at);
    return objectOf({ field: name, isOneOf: listOf(value, 40, 1) })(json, at);
  };
