/** Five kinds of tests, cheapest first. `npm test` runs them all; alone: `npx jest --selectProjects domain`. */

const isLong = process.env.LONG === '1';
const kinds = isLong ? '**/*.long.spec.{ts,tsx}' : '**/*.spec.{ts,tsx}';

const compiler = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true, tsx: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    experimental: { keepImportAssertions: true },
  },
  module: { type: 'es6' },
  swcrc: false,
};

const project = (displayName, folders, more = {}) => ({
  displayName,
  rootDir: import.meta.dirname,
  roots: folders.map((folder) => `<rootDir>/${folder}`),
  testMatch: [kinds],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', ...(isLong ? [] : ['\\.long\\.spec\\.'])],
  modulePathIgnorePatterns: ['/dist/', '/\\.data/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.tsx?$': ['@swc/jest', compiler] },
  ...more,
});

const onPostgres = {
  globalSetup: '<rootDir>/test/postgres.setup.ts',
  globalTeardown: '<rootDir>/test/postgres.teardown.ts',
};

export default {
  testTimeout: isLong ? 600_000 : 30_000,
  maxWorkers: '100%', // on two cores the usual is one
  workerIdleMemoryLimit: '1GB', // modules of a finished file are not given back
  projects: [
    project('domain', ['packages']),
    project('house', ['test', 'tools'], { setupFiles: ['<rootDir>/apps/api/test/metadata.ts'] }),
    project('api', ['apps/api', 'prisma'], { ...onPostgres, setupFiles: ['<rootDir>/apps/api/test/metadata.ts'] }),
    project('web', ['apps/web'], {
      testEnvironment: '<rootDir>/apps/web/test/environment.ts',
      moduleNameMapper: {
        '\\.module\\.css$': '<rootDir>/apps/web/test/css-names.ts',
        '\\.css$': '<rootDir>/apps/web/test/css-nothing.ts',
      },
    }),
  ],
};
