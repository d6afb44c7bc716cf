/** `kap draw` draws what `sha256sum` says, as fair as slips in a hat, and says what is wrong with a list. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { drawnOrder } from '../packages/domain/src/draw.ts';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'open-window-draw-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function draw(list: string, seed: string) {
  const file = join(folder, 'tickets.csv');
  writeFileSync(file, list);
  const words = ['tools/run.mjs', 'kap', 'draw', '--tickets', file, '--seed', seed];
  return spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
}

describe('npm run kap -- draw', () => {
  it('gives the order that the tickets have outside the product', () => {
    // printf %s '00ff|A|1' | sha256sum begins 0512a574, '00ff|B|3' 3cd7405f, '00ff|D|1' 5931e611, '00ff|C|2' 73834aa9.
    const four = ['A', 'B', 'C', 'D'].map((code) => ({ code, weight: 3 }));
    expect(drawnOrder(four, '00ff', sha256)).toEqual(['A', 'B', 'D', 'C']);
    const { status, stdout } = draw('\uFEFFcode,weight\r\nD,3\r\nC,3\r\nB,3\r\nA,3\r\n', '00FF');
    expect([status, stdout]).toEqual([0, 'A\nB\nD\nC\n']);
    // With one ticket each, B has f49cb492 and C 74c6f903.
    const once = four.map(({ code }) => ({ code, weight: 1 }));
    expect(drawnOrder(once, '00ff', sha256)).toEqual(['A', 'D', 'C', 'B']);
  });

  it('is won by who has three tickets three times as often as by who has one', () => {
    const hat = [
      { code: 'ONE', weight: 1 },
      { code: 'TWO', weight: 2 },
      { code: 'THREE', weight: 3 },
    ];
    const draws = 6000;
    const wins = new Map<string, number>();
    for (let draw = 0; draw < draws; draw += 1) {
      const [winner = ''] = drawnOrder(hat, draw.toString(16).padStart(8, '0'), sha256);
      wins.set(winner, (wins.get(winner) ?? 0) + 1);
    }
    // Chi-squared with two degrees of freedom: above 13.8 one time in a thousand; these seeds are always the same.
    const surprise = hat.reduce((sum, { code, weight }) => {
      const expected = (draws * weight) / 6;
      return sum + ((wins.get(code) ?? 0) - expected) ** 2 / expected;
    }, 0);
    expect(surprise).toBeLessThan(13.8);
  });

  it.each([
    ['code,weight\nA,1\nA,2\n', '00ff', 'Line 3: A is there twice.'],
    [
      'code,weight\nA,x\nB,0\n',
      '00ff',
      'Line 2: the weight must be a whole number from 1 to 1000.\nLine 3: the weight',
    ],
    ['code,weight\n,1\nA|1,1\n', '00ff', 'Line 2: there is no code.\nLine 3: a code has no space and no |.'],
    ['name,weight\nA,1\n', '00ff', 'has no column “code”'],
    ['code,weight\n', '00ff', 'No tickets'],
    ['code,weight\nA,1\n', 'xy', '--seed takes'],
  ])('draws nothing from a wrong list: %j', (list, seed, words) => {
    const { status, stdout, stderr } = draw(list, seed);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });
});
