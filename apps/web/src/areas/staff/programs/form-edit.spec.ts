/** Whatever staff move, write or demand in a form, no question is lost or doubled, and nothing else of it changes. */
import { describe, expect, it } from '@jest/globals';
import type { Form } from '@open-window/domain/form.ts';
import { defaultForm } from '@open-window/domain/form.default.ts';
import { findingsOf } from '@open-window/domain/form-findings.ts';
import fc from 'fast-check';
import { demandAnswer, moveField, moveSection, putField, writeField, writeOption, writeSection } from './form-edit.ts';
import { placeOf } from './form-places.ts';

const names = Object.keys(defaultForm.ui.fields);
const codes = defaultForm.ui.sections.map(({ code }) => code);
const place = fc.nat(9);
const way = fc.constantFrom<-1 | 1>(-1, 1);
const steps = fc.array(
  fc.oneof(
    fc.tuple(place, way).map(([index, by]) => moveSection(index, by)),
    fc.tuple(place, place, way).map(([section, index, by]) => moveField(section, index, by)),
    fc.tuple(place, fc.nat(20), place).map(([from, index, to]) => (form: Form) => {
      const name = form.ui.sections[from]?.fields[index];
      return name === undefined ? form : putField(name, from, to)(form);
    }),
  ),
  { maxLength: 30 },
);

describe('the order of a form', () => {
  it('changes by steps that lose no question and double none', () => {
    fc.assert(
      fc.property(steps, (some) => {
        const { ui, texts, schema } = some.reduce<Form>((form, step) => step(form), defaultForm);
        expect(ui.sections.flatMap(({ fields }) => fields).sort()).toEqual([...names].sort());
        expect(ui.sections.map(({ code }) => code).sort()).toEqual([...codes].sort());
        expect([ui.fields, texts, schema]).toEqual([defaultForm.ui.fields, defaultForm.texts, defaultForm.schema]);
      }),
    );
  });

  it('goes back by the step the other way', () => {
    expect(moveField(0, 1, -1)(moveField(0, 0, 1)(defaultForm))).toEqual(defaultForm);
    expect(moveSection(0, -1)(defaultForm)).toEqual(defaultForm);
  });

  it('that lets a condition look ahead is found, with a way to the question', () => {
    const form = moveField(2, 3, 1)(defaultForm);
    const [finding] = findingsOf(form);
    expect(finding?.code).toBe('RULE_LOOKS_AHEAD');
    expect(placeOf(form, finding?.at ?? '', 'en')).toEqual({
      ...{ section: 2, id: 'edit-rule-0' },
      name: 'What comes in, before tax',
    });
  });
});

describe('the words of a form', () => {
  it('are written in one language, and an empty help or lead is none', () => {
    const form = writeField('city', 'en', 'label', 'Town')(writeField('street', 'en', 'help', '')(defaultForm));
    expect(form.texts.en?.fields['city']).toEqual({ label: 'Town' });
    expect(form.texts.en?.fields['street']).toEqual({ label: 'Street and number' });
    expect(form.texts.es).toEqual(defaultForm.texts.es);
    expect(writeSection('YOU', 'en', 'lead', '')(form).texts.en?.sections['YOU']).toEqual({ title: 'About you' });
    expect(writeOption('cards', 'es', 'WIC', 'El WIC')(form).texts.es?.fields['cards']?.options?.['WIC']).toBe(
      'El WIC',
    );
  });

  it('can be begun in a language that the form did not have', () => {
    const { en } = defaultForm.texts;
    const english: Form = { ...defaultForm, texts: en === undefined ? {} : { en } };
    expect(writeField('city', 'es', 'label', 'Ciudad')(english).texts.es?.fields['city']?.label).toBe('Ciudad');
  });
});

describe('an answer', () => {
  it('is demanded or not, and of what is not asked nothing is demanded', () => {
    expect(demandAnswer('calledName', true)(defaultForm).ui.fields['calledName']?.isRequired).toBe(true);
    expect(demandAnswer('shoeSize', true)(defaultForm)).toEqual(defaultForm);
  });
});

describe('a finding', () => {
  it.each([
    ['/ui/fields/city', 1, 'edit-city'],
    ['/ui/sections/3/fields/0', 3, 'edit-section-CARE'],
    ['/texts/es/sections/AGREE', 7, 'edit-section-AGREE'],
    ['/texts/en/fields/cards/options/WIC', 2, 'edit-cards'],
  ])('about %s leads there', (pointer, section, id) => {
    expect(placeOf(defaultForm, pointer, 'en')).toMatchObject({ section, id });
  });

  it.each(['/texts/es', '/ui/fields/shoeSize', '/rules/99', '/texts/en/sections/NOWHERE'])(
    'about %s leads nowhere',
    (pointer) => {
      expect(placeOf(defaultForm, pointer, 'en')).toBeNull();
    },
  );
});
