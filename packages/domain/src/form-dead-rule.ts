/** A rule of a form that can never be true hides its question from everybody; one that is always true is none. */
import { choicesOf, type Form, type ShowRule } from './form.ts';
import { type Answers, fieldsOf, heldAgainst, holds } from './form-condition.ts';

export type Deadness = 'NEVER_SHOWN' | 'ALWAYS_SHOWN' | 'RULE_TOO_WIDE';

/** No more combinations than this are tried. */
const MOST_TRIED = 50_000;

/**
 * Tries every combination of answers that could make a difference, by the rules in force for the questions that it looks at: they themselves may be
 * hidden. Exact, as all of them are finite: choices, yes and no, and numbers on either side of each limit.
 */
export function deadnessOf(form: Form, rule: ShowRule): Deadness | null {
  const involved = closureOf(form, rule);
  const conditions = [rule, ...form.rules.filter((each) => isAbout(form, each, involved))].map(({ when }) => when);
  const worlds = involved.map((field) =>
    valuesOf(
      form,
      field,
      conditions.flatMap((when) => heldAgainst(when, field)),
    ),
  );
  if (worlds.reduce((product, values) => product * values.length, 1) > MOST_TRIED) return 'RULE_TOO_WIDE';
  let [isEverTrue, isEverFalse] = [false, false];
  for (const world of combinations(involved, worlds)) {
    const isTrue = holds(rule.when, visible(form, involved, world));
    isEverTrue ||= isTrue;
    isEverFalse ||= !isTrue;
    if (isEverTrue && isEverFalse) return null;
  }
  return isEverTrue ? 'ALWAYS_SHOWN' : 'NEVER_SHOWN';
}

/** A rule with all others that must hold too before its question is shown: each may be true for somebody, and all of them for nobody. */
export function deadnessTogether(form: Form, rule: ShowRule): Deadness | null {
  const { show, name } = rule;
  const together = form.rules.filter((each) =>
    show === 'FIELD' ? isAbout(form, each, [name]) : each.show === 'SECTION' && each.name === name,
  );
  if (together.length < 2) return null;
  const deadness = deadnessOf(form, { ...rule, when: { all: together.map(({ when }) => when) } });
  return deadness === 'ALWAYS_SHOWN' ? null : deadness;
}

const sectionOf = ({ ui }: Form, field: string): string | undefined =>
  ui.sections.find(({ fields }) => fields.includes(field))?.code;

const isAbout = (form: Form, { show, name }: ShowRule, fields: readonly string[]): boolean =>
  fields.some((field) => (show === 'FIELD' ? name === field : name === sectionOf(form, field)));

/** The questions that it looks at, those that these hang on, and so on; in their order. */
function closureOf(form: Form, rule: ShowRule): readonly string[] {
  const known = new Set(fieldsOf(rule.when));
  let size = -1;
  while (size !== known.size) {
    size = known.size;
    for (const each of form.rules)
      if (isAbout(form, each, [...known])) for (const field of fieldsOf(each.when)) known.add(field);
  }
  return form.ui.sections.flatMap(({ fields }) => fields).filter((field) => known.has(field));
}

function valuesOf(form: Form, field: string, against: readonly (string | boolean | number)[]): readonly unknown[] {
  const widget = form.ui.fields[field]?.widget;
  if (widget === 'YES_NO') return [undefined, true, false];
  const numbers = against.filter((value) => typeof value === 'number');
  if (widget === 'NUMBER' || widget === 'MONEY') {
    const { minimum, maximum } = form.schema.properties[field] as {
      readonly minimum: number;
      readonly maximum: number;
    };
    const near = [minimum, maximum, ...numbers.flatMap((limit) => [limit - 1, limit])];
    return [undefined, ...new Set(near.filter((value) => value >= minimum && value <= maximum))];
  }
  const choices = choicesOf(form, field);
  if (widget !== 'CHOICES') return [undefined, ...choices];
  const mentioned = [...new Set(against)].slice(0, 16);
  return Array.from({ length: 2 ** mentioned.length }, (_, bits) => mentioned.filter((_each, place) => (bits >> place) & 1)); // prettier-ignore
}

function* combinations(names: readonly string[], worlds: readonly (readonly unknown[])[]): Generator<Answers> {
  const total = worlds.reduce((product, values) => product * values.length, 1);
  for (let number = 0; number < total; number += 1) {
    let rest = number;
    const world: Record<string, unknown> = {};
    for (const [place, name] of names.entries()) {
      const values = worlds[place] ?? [];
      world[name] = values[rest % values.length];
      rest = Math.floor(rest / values.length);
    }
    yield world;
  }
}

function visible(form: Form, names: readonly string[], world: Answers): Answers {
  const seen: Record<string, unknown> = {};
  for (const name of names) {
    const rules = form.rules.filter((each) => isAbout(form, each, [name]));
    if (rules.every(({ when }) => holds(when, seen))) seen[name] = world[name];
  }
  return seen;
}
