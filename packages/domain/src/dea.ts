/**
 * The number of a DEA registration: two letters, six digits and one that follows from them. It proves that a number is well formed, not that the
 * registration is in force; that stands on the certificate. Source: DEA Diversion Control, "DEA registration number"; 21 CFR 1301.
 */
import type { CheckResult } from './vocabulary.ts';

export const DEA_ITEM = 10;

export const deaProblems = ['DEA_SHAPE', 'DEA_TYPE', 'DEA_CHECK_DIGIT', 'DEA_NAME'] as const;
export type DeaProblem = (typeof deaProblems)[number];

/** First letters that were ever given to a kind of registrant. */
const registrants = 'ABCDEFGHJKLMPRSTUX';
const SHAPE = /^([A-Z])([A-Z9])(\d{6})(\d)$/u;

const plain = (text: string): string => text.replace(/[\s-]+/gu, '').toUpperCase();

/** All that is wrong with it. `names`: last names of the person, or names of the business; the second letter is the first of one of them, or 9. */
export function deaProblemsOf(text: string, names: readonly string[]): readonly DeaProblem[] {
  const [, type = '', letter = '', digits = '', check = ''] = SHAPE.exec(plain(text)) ?? [];
  if (type === '') return ['DEA_SHAPE'];
  const isNamed = letter === '9' || names.some((name) => firstLetterOf(name) === letter);
  return [
    ...(registrants.includes(type) ? [] : (['DEA_TYPE'] as const)),
    ...(deaCheckDigit(digits) === check ? [] : (['DEA_CHECK_DIGIT'] as const)),
    ...(isNamed ? [] : (['DEA_NAME'] as const)),
  ];
}

/** First, third and fifth digit, and twice the second, fourth and sixth: the last digit of the sum. */
export const deaCheckDigit = (sixDigits: string): string =>
  String(Array.from(sixDigits).reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 1 : 2), 0) % 10);

const firstLetterOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z]/gu, '')
    .charAt(0);

/** What of it stands against a result. A number keeps the letter of a name that was changed, so that one is a concern to be explained. */
export const deaObjections = (problems: readonly DeaProblem[], result: CheckResult): readonly DeaProblem[] =>
  result === 'VERIFIED'
    ? problems
    : result === 'VERIFIED_WITH_CONCERN'
      ? problems.filter((problem) => problem !== 'DEA_NAME')
      : [];

/** As it may be kept: enough to tell two certificates apart, too little to prescribe by. */
export const maskedDea = (text: string): string => {
  const number = plain(text);
  return SHAPE.test(number) ? `${number.slice(0, 2)}•••••${number.slice(-2)}` : '•••••••••';
};
