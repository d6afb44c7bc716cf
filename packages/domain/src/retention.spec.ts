/** The table of retention is complete, and the log is out of its reach. */
import { expect, it } from '@jest/globals';
import { retainedSince, retentionClasses, retentionRule } from './retention.ts';

const dayMs = 86_400_000;

it('says for every class how long, since when, and what then', () => {
  for (const name of retentionClasses) {
    const { days, since } = retentionRule(name);
    expect(days).toBeGreaterThan(0);
    expect(since).not.toBe('');
  }
});

it('counts in whole days', () => {
  expect(retainedSince('ENDED_SESSIONS', 100 * dayMs)).toBe(10 * dayMs);
});

it('never touches the log, whatever its age', () => {
  expect(retentionRule('LOG')).toMatchObject({ outcome: 'KEPT', days: 2555 });
});

it('deletes no account without a week to object', () => {
  expect(retentionRule('DISABLED_ACCOUNTS').outcome).toBe('ERASURE_ASKED');
});
