/** Whoever starts the product with a wrong environment is told which variable, and what it should be. */
import { describe, expect, it } from '@jest/globals';
import { Config, variables } from './config.ts';

const DATABASE_URL = 'postgresql://someone:secret@localhost:5432/open_window';
const KEY_FILE = '/srv/keys/open-window';
const needed = { DATABASE_URL, KEY_FILE };

describe('the environment', () => {
  it('needs nothing but a database and the file of the keys', () => {
    const config = new Config(needed);
    expect(config).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicOrigin: 'http://localhost:3000',
      readLimitPerMinute: 3000,
    });
    expect(config).toMatchObject({ metricsPort: 0, contactPhone: null, trustProxyHops: 0, evaluate: false });
  });

  it('says that the database is missing', () => {
    expect(() => new Config({})).toThrow(/^DATABASE_URL is missing: it must be an address like/);
  });

  it('says that the file of the keys is missing', () => {
    expect(() => new Config({ DATABASE_URL })).toThrow(/^KEY_FILE is missing: it must be the path of a file/);
  });

  it.each([
    ['DATABASE_URL', 'mysql://x'],
    ['KEY_FILE', ''],
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['PORT', '-1'],
    ['HOST', 'a b'],
    ['PUBLIC_ORIGIN', 'https://example.org/path'],
    ['METRICS_PORT', '1e3'],
    ['READ_LIMIT_PER_MINUTE', '0'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY_HOPS', 'true'],
    ['CONTACT_EMAIL', 'nobody'],
    ['CONTACT_PHONE', 'call me'],
    ['SHUTDOWN_GRACE_SECONDS', '-5'],
    ['EVALUATE', 'yes'],
  ])('names %s when it is %s', (name, value) => {
    expect(() => new Config({ ...needed, [name]: value })).toThrow(new RegExp(`^${name} is wrong: it must be `));
  });

  it('never repeats a wrong value: it may hold a password', () => {
    expect(() => new Config({ ...needed, DATABASE_URL: 'postgres://me:hunter2@' + ' ' })).toThrow(
      expect.not.stringContaining('hunter2'),
    );
  });

  it('tells compose files and people about every variable', () => {
    for (const { meaning, expects } of Object.values(variables)) expect([meaning, expects]).not.toContain('');
  });
});
