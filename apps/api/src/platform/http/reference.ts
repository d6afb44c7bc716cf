/** References for people: short enough to be read over the phone, and telling nothing of how many there are. */
import { randomInt } from 'node:crypto';

/** Crockford's: no letter that is taken for a digit over the phone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 10;

export const referencePattern = /^[0-9A-HJKMNP-TV-Z]{10}$/;

export const newReference = (): string => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
