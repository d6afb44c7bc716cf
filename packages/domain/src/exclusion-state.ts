/** The state that a list or a person means, in two letters: by its code or its English name. */
import { stateNames } from './states.ts';
import type { StateCode } from './vocabulary.ts';

const byName = new Map(
  (Object.keys(stateNames) as StateCode[]).map((code) => [stateNames[code].en.toUpperCase(), code] as const),
);

/** Empty where it is neither. */
export function stateCodeOf(text: string): string {
  const plain = text.trim().toUpperCase();
  if (/^[A-Z]{2}$/u.test(plain)) return Object.hasOwn(stateNames, plain) ? plain : '';
  return byName.get(plain) ?? '';
}
