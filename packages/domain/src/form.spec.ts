/** Which files are forms, what is against publishing one, and that the browser, the server and any reader of JSON Schema decide alike. */
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { isDay } from './day.ts';
import { type Form, type FormField, readForm, type ShowRule, type Widget } from './form.ts';
import { byClass, judgeAnswers, reusable, shownIn } from './form-answers.ts';
import type { Answers, Condition } from './form-condition.ts';
import { unstorable } from './form-draft.ts';
import { factsIn } from './form-facts.ts';
import { findingsOf } from './form-findings.ts';
import { wholeAnswers as whole } from './form-given.ts';
import { jsonSchemaOf } from './form-schema.ts';
import { defaultForm } from './form.default.ts';
import { instruments } from './instrument.ts';
import { parsePhone } from './phone.ts';
import type { RoundLanguage } from './round.ts';

interface Changeable {
  schema: { properties: Record<string, unknown> };
  ui: { sections: { code: string; fields: string[] }[]; fields: Record<string, Partial<FormField>> };
  rules: unknown[];
  texts: Record<
    string,
    { sections: Record<string, unknown>; fields: Record<string, { options?: Record<string, string> }> } | undefined
  >;
}
const changed = (change: (form: Changeable) => void): unknown => {
  const copy = JSON.parse(JSON.stringify(defaultForm)) as Changeable;
  change(copy);
  return copy;
};
const faultsOf = (json: unknown): readonly string[] => {
  const read = readForm(json);
  return 'faults' in read ? read.faults.map(({ at, must }) => `${at} must ${must}`) : [];
};
const foundIn = (change: (form: Changeable) => void): readonly string[] => {
  const read = readForm(changed(change));
  return 'faults' in read
    ? read.faults.map(({ at }) => `fault ${at}`)
    : findingsOf(read.form).map(({ code, at }) => `${code} ${at}`);
};
const withRules = (...rules: readonly ShowRule[]): Form => ({ ...defaultForm, rules });

const problemsOf = (answers: Answers, language: RoundLanguage = 'en') =>
  judgeAnswers(defaultForm, answers, language).problems.map(({ field, problem }) => `${field} ${problem}`);

describe('a form', () => {
  it('is taken when it is whole, and ours can be published as it is', () => {
    expect(readForm(changed(() => undefined))).toEqual({ form: defaultForm });
    expect(findingsOf(defaultForm)).toEqual([]);
  });

  it('is refused with every fault at once, each with its place', () => {
    expect(
      faultsOf(
        changed((form) => {
          form.schema.properties['phone'] = { $ref: '#' };
          form.schema.properties['city'] = { type: 'string', maxLength: 100, items: {} };
          delete form.schema.properties['zip'];
          form.schema.properties['phq8'] = { type: 'object' };
        }),
      ).map((line) => line.split(' must ')[0]),
    ).toEqual([
      '/schema/properties/phone',
      '/schema/properties/city/items',
      '/schema/properties/zip',
      '/schema/properties/phq8',
    ]);
    const deep = (depth: number): Condition =>
      depth === 0 ? { field: 'hasTeam', isOneOf: [true] } : { not: deep(depth - 1) };
    expect(faultsOf(changed(({ rules }) => rules.push({ show: 'FIELD', name: 'tried', when: deep(6) })))).toHaveLength(
      1,
    );
  });

  it('never makes whoever reads it fall over, and takes no names that objects have by themselves', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(Array.isArray(faultsOf(json))).toBe(true);
      }),
    );
    for (const key of ['__proto__', 'constructor', 'toString'])
      expect(
        faultsOf(changed(({ ui }) => Object.defineProperty(ui.fields, key, { value: {}, enumerable: true }))),
      ).toContain(`/ui/fields/${key} must have another name`);
  });

  it('is not published while a question has no words, no place, or two', () => {
    expect(foundIn(({ texts }) => delete texts['es'])).toEqual(['LANGUAGE_MISSING /texts/es']);
    expect(
      foundIn(({ texts, ui }) => {
        delete texts['es']?.fields['city'];
        delete texts['es']?.fields['cards']?.options?.['WIC'];
        delete texts['en']?.sections['CARE'];
        ui.sections[0]?.fields.push('zip');
        ui.sections[3]?.fields.splice(0, 1);
      }),
    ).toEqual([
      'IN_TWO_SECTIONS /ui/fields/zip',
      'IN_NO_SECTION /ui/fields/hasTeam',
      'RULE_LOOKS_AHEAD /rules/2',
      'TEXT_MISSING /texts/en/sections/CARE',
      'TEXT_MISSING /texts/es/fields/city',
      'TEXT_MISSING /texts/es/fields/cards/options/WIC',
    ]);
  });

  it('lets readers see nothing of health, nothing that tells who it is, and nothing of need', () => {
    expect(
      foundIn(({ ui: { fields } }) => {
        for (const name of ['safetyLiver', 'zip', 'incomes', 'tried'])
          Object.assign(fields[name] ?? {}, { isReviewerVisible: true });
        Object.assign(fields['phq8'] ?? {}, { dataClass: 'PLAIN' });
        Object.assign(fields['safetyDependenceNow'] ?? {}, { dataClass: 'HEALTH' });
      }),
    ).toEqual([
      'READERS_SEE_TOO_MUCH /ui/fields/zip',
      'READERS_SEE_TOO_MUCH /ui/fields/incomes',
      'READERS_SEE_TOO_MUCH /ui/fields/tried',
      'READERS_SEE_TOO_MUCH /ui/fields/safetyLiver',
      'CLASS_UNFIT /ui/fields/safetyDependenceNow',
      'CLASS_UNFIT /ui/fields/phq8',
    ]);
  });

  const isTeam: Condition = { field: 'hasTeam', isOneOf: [true] };
  it.each<[string, readonly Condition[], readonly string[]]>([
    ['contradicts itself', [{ all: [isTeam, { not: isTeam }] }], ['NEVER_SHOWN']],
    ['is always so', [{ any: [isTeam, { not: isTeam }] }], ['ALWAYS_SHOWN']],
    ['asks for a number that there cannot be', [{ field: 'householdSize', isAtLeast: 500 }], ['NEVER_SHOWN']],
    ['asks for what nobody can choose', [{ field: 'cards', isOneOf: ['GOLD'] }], ['RULE_UNFIT']],
    ['looks at what is asked later', [{ field: 'tried', isOneOf: ['TMS'] }], ['RULE_LOOKS_AHEAD']],
    ['looks at what is not asked', [{ field: 'shoeSize', isOneOf: [true] }], ['RULE_OF_NOTHING']],
    ['is about many choices', [{ field: 'cards', isOneOf: ['SNAP', 'WIC'] }], []],
  ])('is not published with a condition that %s', (_, [when], codes) => {
    const form = withRules({ show: 'FIELD', name: 'teamName', when: when as Condition });
    expect(findingsOf(form).map(({ code }) => code)).toEqual(codes);
  });

  it('is not published with a condition on a question that is hidden whenever it could hold', () => {
    const form = withRules(
      { show: 'FIELD', name: 'hasDebt', when: { field: 'hasIncome', isOneOf: [true] } },
      {
        show: 'FIELD',
        name: 'teamName',
        when: {
          all: [
            { field: 'hasDebt', isOneOf: [true] },
            { field: 'hasIncome', isOneOf: [false] },
          ],
        },
      },
    );
    expect(findingsOf(form).map(({ code, at }) => [code, at])).toEqual([['NEVER_SHOWN', '/rules/1']]);
  });

  it('is not published with two conditions that cannot both be, on a question or on it and its section', () => {
    const never = (field: string, value: boolean): Condition => ({ field, isOneOf: [value] });
    const both = withRules(
      { show: 'FIELD', name: 'teamName', when: never('hasTeam', true) },
      { show: 'FIELD', name: 'teamName', when: never('hasTeam', false) },
    );
    const nested = withRules(
      { show: 'SECTION', name: 'CARE', when: never('hasDebt', true) },
      { show: 'FIELD', name: 'tried', when: never('hasDebt', false) },
    );
    const fine = withRules(
      { show: 'FIELD', name: 'teamName', when: never('hasTeam', true) },
      { show: 'FIELD', name: 'teamName', when: never('hasDebt', true) },
    );

    expect([both, nested, fine].map((form) => findingsOf(form).map(({ code, at }) => `${code} ${at}`))).toEqual([
      ['NEVER_SHOWN /rules/0', 'NEVER_SHOWN /rules/1'],
      ['NEVER_SHOWN /rules/1'],
      [],
    ]);
  });
});

describe('answers', () => {
  it('may be handed in when all that is asked is answered, and say each thing that is not', () => {
    expect(problemsOf(whole)).toEqual([]);
    expect(
      problemsOf({ ...whole, givenName: ' ', birthDate: '1981-02-29', email: 'rosa@', phone: '12', householdSize: 0, hasTeam: true, phq8: { '44250-9': 1 } }),
    ).toEqual([
      'givenName MISSING', 'birthDate NOT_A_DAY', 'email NOT_AN_ADDRESS', 'phone NOT_A_NUMBER_TO_CALL', 'householdSize OUT_OF_RANGE', 'phq8 INCOMPLETE',
    ]); // prettier-ignore
    expect(problemsOf({ ...whole, hope: '🕊️'.repeat(1000), agreeTrue: false })).toEqual([
      'hope TOO_LONG',
      'agreeTrue MISSING',
    ]);
  });

  it('that are hidden again are not handed in, but count again when they come back', () => {
    const told = { ...whole, hasIncome: true, incomes: [{ amountCents: 120_000, per: 'MONTH' }] };
    expect(Object.keys(judgeAnswers(defaultForm, { ...told, hasIncome: false }, 'en').kept)).not.toContain('incomes');
    expect(factsIn(defaultForm, judgeAnswers(defaultForm, told, 'en').kept).household?.incomes).toHaveLength(1);
    expect(factsIn(defaultForm, judgeAnswers(defaultForm, { ...told, hasIncome: false }, 'en').kept)).toEqual({
      birthDate: '1980-02-29', state: 'CO', household: { size: 1, incomes: [] }, cards: [], dependants: 0, medicalDebtCents: 0, isInsured: true,
    }); // prettier-ignore
  });

  it('are not asked by a questionnaire that has no published words in the language', () => {
    const codes = (language: RoundLanguage) => shownIn(defaultForm, whole, language).map(({ code }) => code);
    expect(codes('en').filter((code) => !codes('es').includes(code))).toEqual(['MOOD']);
  });

  it('that are half-written are held by a draft; what is of no kind, or too long, is not', () => {
    expect(
      unstorable(defaultForm, {
        birthDate: '19',
        email: 'ro',
        hope: 'x'.repeat(19_999),
        phq8: {},
        cards: null,
        state: '',
      }),
    ).toEqual([]);
    expect(
      unstorable(defaultForm, {
        hope: 'x'.repeat(200_000), birthDate: 1980, constructor: 'a', phq8: { '44260-8': 1 }, incomes: [{ amountCents: -1, per: 'MONTH' }],
      }).map(({ field }) => field),
    ).toEqual(['hope', 'birthDate', 'constructor', 'phq8', 'incomes']); // prettier-ignore
  });

  it('lie apart by who may ever read them, and none is lost', () => {
    const { plain, identity, clinical } = byClass(defaultForm, whole);
    expect(Object.keys(clinical).every((name) => name.startsWith('safety'))).toBe(true);
    expect(Object.keys(identity)).toEqual([
      'givenName',
      'familyName',
      'birthDate',
      'phone',
      'maySayName',
      'city',
      'zip',
    ]);
    expect({ ...plain, ...identity, ...clinical }).toEqual(whole);
    expect(byClass(defaultForm, { stranger: 1 })).toEqual({ plain: {}, identity: {}, clinical: {} });
  });

  it('of an earlier application are taken over, but nothing of money, safety or consent', () => {
    expect(Object.keys(reusable(defaultForm, { ...whole, tried: ['TMS'] })).sort()).toEqual([
      'after', 'birthDate', 'city', 'familyName', 'givenName', 'hasTeam', 'hope', 'maySayName', 'phone', 'state', 'support', 'zip',
    ]); // prettier-ignore
  });

  const valueOf = (name: string): fc.Arbitrary<unknown> => {
    const { widget, instrument } = defaultForm.ui.fields[name] as FormField;
    const schema = defaultForm.schema.properties[name] as {
      readonly enum?: readonly string[];
      readonly items?: { readonly enum?: readonly string[] };
    };
    const itemsOf = instrument === undefined ? [] : instruments[instrument].items;
    const byWidget: Readonly<Partial<Record<Widget, fc.Arbitrary<unknown>>>> = {
      YES_NO: fc.boolean(),
      CONSENT: fc.boolean(),
      NUMBER: fc.integer({ min: 0, max: 40 }),
      MONEY: fc.integer({ min: 0, max: 40 }),
      STATE: fc.constantFrom('CO', 'NO', 'YES', 'ZZ'),
      SAFETY: fc.constantFrom('CO', 'NO', 'YES', 'ZZ'),
      CHOICES: fc.uniqueArray(fc.constantFrom(...(schema.items?.enum ?? []), 'GOLD'), { maxLength: 3 }),
      INCOMES: fc.array(fc.record({ amountCents: fc.nat(), per: fc.constantFrom('YEAR', 'WEEK') }), { maxLength: 2 }),
      INSTRUMENT: fc.subarray([...itemsOf]).map((some) => Object.fromEntries(some.map(({ code }) => [code, 2]))),
      DATE: fc.constantFrom('2000-01-01', '2001-02-29', 'soon'),
      EMAIL: fc.constantFrom('a@example.org', 'a@', ''),
      PHONE: fc.constantFrom('303 555 0142', '12'),
    };
    return byWidget[widget] ?? fc.oneof(fc.string({ maxLength: 120 }), fc.constant('  '));
  };

  it('are decided as any reader of JSON Schema decides', () => {
    const ajv = new Ajv2020({ strict: false, formats: { date: isDay, email: true } });
    const validate = ajv.compile(jsonSchemaOf(defaultForm, 'en'));
    const names = Object.keys(defaultForm.ui.fields);
    const anything = fc
      .subarray(names, { maxLength: 4 })
      .chain((some) =>
        fc.record(Object.fromEntries(some.map((name) => [name, fc.option(valueOf(name), { nil: undefined })]))),
      );
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(anything, (change) => {
        const { kept, problems } = judgeAnswers(defaultForm, { ...whole, ...change }, 'en');
        fc.pre(kept['phone'] === undefined || parsePhone(kept['phone'] as string).phone !== null); // JSON Schema has no telephone numbers
        seen.add(problems.length === 0);
        expect(validate(kept)).toBe(problems.length === 0);
      }),
      { numRuns: 500 },
    );
    expect(seen.size).toBe(2);
  });
});
