/** Every text of the apps is there in both languages, with the same blanks to fill in. */
import { describe, expect, it } from '@jest/globals';
import { applicationBeside as besideEn } from './en/application-beside.ts';
import { applicationForm as formEn } from './en/application-form.ts';
import { applicationBeside as besideEs } from './es/application-beside.ts';
import { applicationForm as formEs } from './es/application-form.ts';
import { shell as shellEn } from './en/shell.ts';
import { shell as shellEs } from './es/shell.ts';
import { texts as portalEn } from './en/portal-texts.ts';
import { texts as staffEn } from './en/staff-texts.ts';
import { texts as portalEs } from './es/portal-texts.ts';
import { texts as staffEs } from './es/staff-texts.ts';

const textsOf = (node: object, path = ''): [string, string][] =>
  Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : textsOf(value as object, `${path}${key}.`),
  );

const english = new Map(textsOf({ shell: shellEn, form: formEn, beside: besideEn, ...portalEn, staff: staffEn.staff }));
const spanish = new Map(textsOf({ shell: shellEs, form: formEs, beside: besideEs, ...portalEs, staff: staffEs.staff }));
const blanks = (text: string) => (text.match(/\{\{\w+\}\}|<\w+>/g) ?? []).sort();

describe('the catalogs of the apps', () => {
  it('have the same keys', () => {
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('leave the same blanks', () => {
    for (const [key, text] of english) expect([key, blanks(spanish.get(key) ?? '')]).toEqual([key, blanks(text)]);
  });

  it('are translated', () => {
    const same = [...english].filter(
      ([key, text]) => spanish.get(key) === text && text.replace(/\{\{\w+\}\}|Open Window/g, '').length > 24,
    );
    expect(same).toEqual([]);
  });
});
