/** AUT-2, AUTH-02: codes as RFC 6238 prints them, one step early or late, and nothing else. */
import { describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import { stepOf } from './totp.service.ts';

/** Appendix B: seconds, and the codes by SHA-1, SHA-256 and SHA-512. */
const vectors = [
  [59, '94287082', '46119246', '90693936'],
  [1_111_111_109, '07081804', '68084774', '25091201'],
  [1_111_111_111, '14050471', '67062674', '99943326'],
  [1_234_567_890, '89005924', '91819424', '93441116'],
  [2_000_000_000, '69279037', '90698825', '38618901'],
  [20_000_000_000, '65353130', '77737706', '47863826'],
] as const;
/** `12345678901234567890` in Base32. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number): Date => new Date(seconds * 1000);

describe('a code from an app', () => {
  it.each(vectors)('is at %i seconds what the standard says', async (epoch, sha1, sha256, sha512) => {
    const made = (['sha1', 'sha256', 'sha512'] as const).map((algorithm, index) =>
      generateSync({
        secret: new TextEncoder().encode('1234567890'.repeat(7).slice(0, [20, 32, 64][index])),
        epoch,
        algorithm,
        digits: 8,
      }),
    );

    expect(made).toEqual([sha1, sha256, sha512]);
    // Ours are the last six digits of the first.
    expect(await stepOf(secret, sha1.slice(-6), at(epoch))).toBe(Math.floor(epoch / 30));
  });

  it.each([
    [-2, null],
    [-1, -1],
    [0, 0],
    [1, 1],
    [2, null],
  ])('is taken as the one of its own step, %i steps away', async (steps, expected) => {
    const now = 37_037_037;
    for (const seconds of [0, 15, 29]) {
      const token = generateSync({ secret, epoch: (now + steps) * 30 });
      expect(await stepOf(secret, token, at(now * 30 + seconds))).toBe(expected === null ? null : now + expected);
    }
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６', '12345\u0000', '-12345', '1e5000'])(
    'is none when it is %j, and nothing breaks',
    async (typed) => {
      expect(await stepOf(secret, typed, at(59))).toBeNull();
    },
  );

  it('may be typed with a gap', async () => {
    expect(await stepOf(secret, '287 082', at(59))).toBe(1);
  });
});
