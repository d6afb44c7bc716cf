/** The containers are held against what the product really reads; there may be no Docker where the tests run. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { Config, variables } from '../apps/api/src/platform/config/config.ts';

type Service = {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string | number>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly profiles?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
};
type Compose = { readonly services: Readonly<Record<'postgres' | 'migrate' | 'app' | 'worker' | 'kap', Service>> };

const root = join(import.meta.dirname, '..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const { services } = parse(text('docker-compose.yml')) as Compose;

const secrets: Readonly<Record<string, string>> = {
  POSTGRES_PASSWORD: 'owner-secret',
  APP_PASSWORD: 'app-secret',
  JOB_PASSWORD: 'job-secret',
  PUBLIC_ORIGIN: 'https://directory.example',
};
/** What Compose makes of `${NAME:?…}` and `${NAME:-default}`. */
const filledIn = (value: string | number): string =>
  String(value).replace(
    /\$\{(\w+):(?:\?[^}]*|-([^}]*))\}/g,
    (_, name: string, usual?: string) => secrets[name] ?? usual ?? '',
  );
const environmentOf = (name: 'app' | 'worker' | 'kap') =>
  Object.fromEntries(
    Object.entries(services[name].environment).map(([variable, value]) => [variable, filledIn(value)]),
  );
const environment = environmentOf('app');

describe('the containers', () => {
  it('set only variables that the product knows, to values that it accepts', () => {
    const unknown = Object.keys({ ...environment, ...environmentOf('worker') }).filter((name) => !(name in variables));
    const config = new Config(environment);

    expect(unknown).toEqual([]);
    expect(config).toMatchObject({
      host: '0.0.0.0',
      publicOrigin: 'https://directory.example',
      trustProxyHops: 1,
      evaluate: false,
    });
    expect(new URL(config.databaseUrl)).toMatchObject({
      username: 'open_window_app',
      password: 'app-secret',
      hostname: 'postgres',
    });
  });

  it('give the worker a login of its own, and the keys, files and anchors of the product', () => {
    const own = ['DATABASE_URL', 'METRICS_PORT'];
    const given = Object.entries(environmentOf('worker')).filter(([name]) => !own.includes(name));
    const { databaseUrl, metricsPort } = new Config(environmentOf('worker'), true);

    expect(new URL(databaseUrl)).toMatchObject({ username: 'open_window_job', password: 'job-secret' });
    expect(environment).toMatchObject(Object.fromEntries(given));
    expect(services.worker.volumes).toEqual(services.app.volumes);
    expect(services.worker.ports).toBeUndefined();
    expect(services.worker.healthcheck?.test.join(' ')).toContain(`http://127.0.0.1:${metricsPort}/health'`);
    expect(services.worker.depends_on).toEqual(services.app.depends_on);
  });

  it('let the operator change the keys that the others only read, in one folder', () => {
    const { kap, app } = services;
    const keys = (volumes: readonly string[] = []) => volumes.find((volume) => volume.includes(':/keys')) ?? '';
    const { KEY_FILE: keyFile, AUDIT_ANCHOR_FILE: anchors, ERASURE_LOG: erasures } = environment;

    expect([keys(app.volumes).replace(/:ro$/, ''), kap.profiles]).toEqual([keys(kap.volumes), ['operator']]);
    expect(keys(app.volumes)).toMatch(/:ro$/);
    expect(environmentOf('kap')).toMatchObject({
      KEY_FILE: keyFile,
      AUDIT_ANCHOR_FILE: anchors,
      ERASURE_LOG: erasures,
    });
    expect([keyFile, erasures]).toEqual([expect.stringMatching(/^\/keys\//), expect.stringMatching(/^\/anchors\//)]);
    expect(existsSync(join(root, kap.entrypoint?.at(-1) ?? ''))).toBe(true);
  });

  it('run what is built', () => {
    const script = services.worker.command?.at(-1) ?? '';
    expect(existsSync(join(root, script.replace('dist', 'src').replace(/js$/, 'ts')))).toBe(true);
  });

  it('refuse to start without their secrets, and hold none', () => {
    const given = Object.values(services).flatMap((service) => Object.entries(service.environment));
    const passwords = given.filter(([name]) => /PASSWORD|DATABASE_URL/.test(name));

    expect(passwords.filter(([, value]) => !/\$\{\w+:\?/.test(String(value)))).toEqual([]);
  });

  it('publish the port that the product listens on, to this machine only', () => {
    const port = String(environment['PORT']);

    expect(services.app.ports).toEqual([`127.0.0.1:${port}:${port}`]);
    expect(services.app.healthcheck?.test.join(' ')).toContain(`http://127.0.0.1:${port}/health/ready`);
    expect(services.postgres.ports).toBeUndefined();
  });

  it('migrate as the owner before the product starts as somebody who may not', () => {
    expect(new URL(filledIn(services.migrate.environment['DATABASE_URL'] ?? ''))).toMatchObject({
      username: 'open_window',
    });
    expect(existsSync(join(root, services.migrate.command?.at(-1) ?? ''))).toBe(true);
    expect(services.app.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
  });

  it('run Postgres 18 with checksums on a volume where it keeps its data', () => {
    expect(services.postgres).toMatchObject({ image: 'postgres:18', volumes: ['postgres:/var/lib/postgresql'] });
    expect(services.postgres.environment['POSTGRES_INITDB_ARGS']).toContain('--data-checksums');
  });

  it('write nowhere and may do nothing special', () => {
    for (const service of [services.app, services.worker, services.kap])
      expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  });
});

/** Loaded where the sources are, and nowhere else: see `build` of kap.ground.ts. */
const onlyWhereBuilt = new Set(['tools/build.ts']);

describe('the image', () => {
  const stages = text('Dockerfile')
    .split(/^FROM /m)
    .slice(1);
  const last = stages.at(-1) ?? '';

  it('is built with the tools and runs without them, not as root', () => {
    expect(stages.length).toBeGreaterThan(1);
    expect(last).toMatch(/^USER node$/m);
    expect(last).not.toMatch(/^RUN/m);
  });

  it('runs the pinned Node', () => {
    const bases = stages.map((stage) => /^node:([\d.]+)-/.exec(stage)?.[1]).filter((version) => version !== undefined);

    expect(new Set(bases)).toEqual(new Set([text('.nvmrc').trim()]));
  });

  it('holds all that the operator’s command is made of, also what it loads only when it is asked', () => {
    const copied = last.split('\n').flatMap((line) => (line.startsWith('COPY ') ? [line.split(' ').at(-1) ?? ''] : []));
    const isThere = (path: string): boolean => copied.some((to) => path.startsWith(`${to.replace(/\/$/, '')}/`));
    const reached = new Set<string>();
    const follow = (path: string): void => {
      if (reached.has(path) || path.startsWith('apps/api/dist/') || onlyWhereBuilt.has(path)) return;
      reached.add(path);
      // What is imported as a type alone is not there when it runs.
      for (const [, to = ''] of text(path).matchAll(/(?:^import (?!type)[^;]*?from |^import |import\()'(\.[^']+)'/gm))
        follow(join(dirname(path), to));
    };
    follow('tools/kap.ts');

    expect(reached).toContain('apps/api/src/features/exclusions/screening.service.ts');
    expect([...reached].filter((path) => !isThere(path))).toEqual([]);
  });

  it('copies what there is, and every workspace that the lock file knows', () => {
    const copied = [...text('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources]) =>
      (sources ?? '').split(' '),
    );
    const workspaces = ['apps/api', 'apps/web', 'packages/contract', 'packages/domain', 'packages/search-index'];

    expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(copied).toEqual(expect.arrayContaining(workspaces.map((path) => `${path}/package.json`)));
  });
});
