/** The check digit of a National Provider Identifier. Source: CMS, "NPI check digit" (Luhn over 80840 and the number). */

/** Luhn sum of the constant prefix 80840 that every US health identifier carries. */
const PREFIX_SUM = 24;

/** Whether the text is ten digits, begins with 1 or 2, and its last digit is right. Numbers that begin with 2 are not yet given out. */
export const isValidNpi = (text: string): boolean =>
  /^[12]\d{9}$/u.test(text) && npiCheckDigit(text.slice(0, 9)) === text.slice(9);

/** The tenth digit for nine digits; empty when the text is anything else than nine digits. */
export function npiCheckDigit(nineDigits: string): string {
  if (!/^\d{9}$/u.test(nineDigits)) return '';
  const sum = Array.from(nineDigits).reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, PREFIX_SUM);
  return String((10 - (sum % 10)) % 10);
}
