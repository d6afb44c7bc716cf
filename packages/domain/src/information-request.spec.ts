/** What may be asked for after the hand-in, what is open again by it, and that nobody is closed out who was not reminded three times. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './day.ts';
import { wholeAnswers } from './form-given.ts';
import { defaultForm } from './form.default.ts';
import {
  answerableUntil,
  askableIn,
  informationDuty,
  type InformationItem,
  mayReturn,
  objectionsToRequest,
  openedBy,
  type OpenRequest,
  unansweredIn,
} from './information-request.ts';

const ask = (...fields: string[]): InformationItem[] => fields.map((field) => ({ field, ask: 'ANSWER' }));
const askable = askableIn(defaultForm, wholeAnswers, 'en');

describe('what may be asked for', () => {
  const against = (items: InformationItem[], dueOn = '2026-06-25') =>
    objectionsToRequest(askable, items, { dueOn, today: '2026-06-15' });

  it('is what the desk reads and the applicant was shown', () => {
    expect(askable).toEqual(expect.arrayContaining(['hasIncome', 'phone', 'hope']));
    for (const name of ['safetyLiver', 'phq8', 'incomes', 'nothing']) expect(askable).not.toContain(name);
    expect(against(ask('phone', 'hope'))).toEqual([]);
    expect(against(ask('safetyLiver'))).toEqual(['NOT_ASKABLE']);
  });

  it('is something, once each, with days enough for an answer and not too many', () => {
    expect(against([])).toEqual(['NOTHING_ASKED']);
    expect(against(ask('phone', 'phone'))).toEqual(['ASKED_TWICE']);
    expect(against(ask('phone'), '2026-06-17')).toEqual(['TOO_SOON']);
    expect(against(ask('phone'), '2026-06-18')).toEqual([]);
    expect(against(ask('phone'), '2026-08-14')).toEqual([]);
    expect(against(ask('phone'), '2026-08-15')).toEqual(['TOO_LATE']);
  });
});

describe('what is open again', () => {
  it('is what was asked for, and what it shows or hides, also over several steps', () => {
    expect([...openedBy(defaultForm, ask('hasIncome'))]).toEqual(['hasIncome', 'incomes']);
    expect([...openedBy(defaultForm, ask('hope'))]).toEqual(['hope']);
    const chained = {
      ...defaultForm,
      rules: [
        ...defaultForm.rules,
        { show: 'FIELD', name: 'hasDebt', when: { not: { field: 'incomes', isAtLeast: 1 } } },
        { show: 'SECTION', name: 'WORDS', when: { field: 'medicalDebt', isAtLeast: 1 } },
      ],
    } as const;
    const words = defaultForm.ui.sections.find(({ code }) => code === 'WORDS')?.fields ?? [];
    expect([...openedBy(chained, ask('hasIncome'))].sort()).toEqual(
      ['hasIncome', 'incomes', 'hasDebt', 'medicalDebt', ...words].sort(),
    );
  });

  it('counts as answered once it has an answer or is shown no more', () => {
    const { hope, ...without } = wholeAnswers;
    expect(hope).toBeDefined();
    expect(unansweredIn(defaultForm, without, 'en', ask('hope', 'phone'))).toEqual(['hope']);
    expect(unansweredIn(defaultForm, { ...wholeAnswers, hasIncome: true }, 'en', ask('incomes'))).toEqual(['incomes']);
    expect(unansweredIn(defaultForm, wholeAnswers, 'en', ask('incomes'))).toEqual([]);
  });
});

describe('who was asked', () => {
  const asked: OpenRequest = { dueOn: '2026-06-25', toldOn: '2026-06-15', reminded: 0 };
  /** Day by day, as often as the job ran. */
  const lived = (request: OpenRequest, ran: (day: number) => boolean) => {
    const words: string[] = [];
    let now = request;
    for (let day = 0; day < 120; day++) {
      const today = addDays(asked.toldOn, day);
      const duty = ran(day) ? informationDuty(now, today) : null;
      if (duty !== null) words.push(`${duty} ${today}`);
      if (duty === 'CLOSE') break;
      if (duty === 'REMIND') now = { ...now, reminded: now.reminded + 1, toldOn: today };
    }
    return words;
  };

  it('is reminded three days before, on the day, and four days after; a week after the day nothing more is waited for', () => {
    expect(lived(asked, () => true)).toEqual([
      'REMIND 2026-06-22',
      'REMIND 2026-06-25',
      'REMIND 2026-06-29',
      'CLOSE 2026-07-03',
    ]);
  });

  it('is never closed out without three reminders at least two days apart, whenever the product ran', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 60 }),
        fc.array(fc.boolean(), { minLength: 120, maxLength: 120 }),
        (days, ran) => {
          const dueOn = addDays(asked.toldOn, days);
          const words = lived({ ...asked, dueOn }, (day) => ran[day] ?? false);
          const told = [asked.toldOn, ...words.map((word) => word.split(' ')[1] ?? '')];
          if (!words.some((word) => word.startsWith('CLOSE'))) return;
          expect(words.length).toBe(4);
          expect(told.at(-1) ?? '').toBe([told.at(-1) ?? '', addDays(dueOn, 8)].sort()[1]);
          for (const [place, day] of told.entries())
            if (place > 0) expect(addDays(told[place - 1] ?? '', 2) <= day).toBe(true);
        },
      ),
    );
  });

  it('hears a day that is still to come', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 100 }), (days) => {
        const today = '2026-06-15';
        expect(answerableUntil(addDays(today, days), today) >= today).toBe(true);
      }),
    );
    expect(answerableUntil('2026-06-25', '2026-06-22')).toBe('2026-06-25');
    expect(answerableUntil('2026-06-25', '2026-06-29')).toBe('2026-07-02');
  });

  it('may open it again once, within thirty days', () => {
    expect(mayReturn('2026-07-03', false, '2026-08-02')).toBe(true);
    expect(mayReturn('2026-07-03', false, '2026-08-03')).toBe(false);
    expect(mayReturn('2026-07-03', true, '2026-07-04')).toBe(false);
  });
});
