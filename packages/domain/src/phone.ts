/** Reads a US telephone number as people and files write it. */

export type PhoneProblem = 'EMPTY' | 'TOO_SHORT' | 'TOO_LONG' | 'IMPOSSIBLE_AREA_CODE' | 'IMPOSSIBLE_EXCHANGE';

/** What stood in a telephone field. `phone` and `others` are E.164 (`+13035550123`). */
export type PhoneReading =
  | { readonly phone: string; readonly extension: string | null; readonly others: readonly string[] }
  | { readonly phone: null; readonly problem: PhoneProblem };

/**
 * Reads one number with its extension (`(303) 555-0123 x4`, `303.555.0123 ext. 4`, `+1 303 555 0123`), or several in one field:
 * the first is `phone`, further ones stand in `others`, the same one twice counts once. North American numbering plan: area code and exchange begin
 * with 2–9 and do not end in 11.
 */
export function parsePhone(text: string): PhoneReading {
  const extension = /(?:\bext(?:ension)?|[\s\d]x|#)[.:\s]*(\d{1,7})\D*$/iu.exec(text);
  const body = extension === null ? text : text.slice(0, extension.index + 1).replace(/[ex#]$/iu, '');
  const numbers = numbersIn(body);
  const [first] = numbers;
  if (first === undefined) return { phone: null, problem: 'EMPTY' };
  const read = numbers.map(readDigits);
  const [phone, ...others] = [...new Set(read.flatMap((number) => (number.startsWith('+') ? [number] : [])))];
  if (phone === undefined) return { phone: null, problem: readDigits(first) as PhoneProblem };
  return { phone, extension: extension?.[1] ?? null, others };
}

/** `+13035550123` → `(303) 555-0123`; other numbers stay as they are. */
export function formatPhone(phone: string): string {
  const parts = /^\+1(\d{3})(\d{3})(\d{4})$/u.exec(phone);
  return parts === null ? phone : `(${parts[1] ?? ''}) ${parts[2] ?? ''}-${parts[3] ?? ''}`;
}

/** Runs of digits: separated numbers, or two of ten digits written without a gap. */
function numbersIn(text: string): string[] {
  return text
    .split(/[;,/|]|\bor\b|\band\b/iu)
    .map((part) => part.replace(/\D/gu, ''))
    .flatMap((digits) =>
      digits.length === 20 ? [digits.slice(0, 10), digits.slice(10)] : digits === '' ? [] : [digits],
    );
}

function readDigits(digits: string): string {
  const national = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  if (national.length < 10) return 'TOO_SHORT' satisfies PhoneProblem;
  if (national.length > 10) return 'TOO_LONG' satisfies PhoneProblem;
  if (!/^[2-9](?!11)\d{2}/u.test(national)) return 'IMPOSSIBLE_AREA_CODE' satisfies PhoneProblem;
  if (!/^\d{3}[2-9](?!11)\d{2}/u.test(national)) return 'IMPOSSIBLE_EXCHANGE' satisfies PhoneProblem;
  return `+1${national}`;
}
