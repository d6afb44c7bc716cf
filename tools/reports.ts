/** What the reports of the test runners say: how many, and by name what failed. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

export type Count = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What failed, by name: said again at the end, where whoever reads the last lines finds it. */
  readonly failures?: readonly string[];
  /** What passed only when it was tried again, by name: it counts as passed and is named, so that nobody gets used to it. */
  readonly wavering?: readonly string[];
};

type JestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
};

type Suite = {
  readonly file: string;
  readonly suites?: readonly Suite[];
  readonly specs: readonly {
    readonly title: string;
    readonly ok: boolean;
    readonly tests: readonly { readonly projectName: string; readonly status: string }[];
  }[];
};

type PlaywrightReport = {
  readonly stats: {
    readonly expected: number;
    readonly flaky: number;
    readonly unexpected: number;
    readonly skipped: number;
  };
  readonly suites: readonly Suite[];
};

/** A runner that failed without a failed test, or left no report, is one failure. */
export function countIn(file: string, code: number, read: (text: string) => Count): Count {
  try {
    const count = read(readFileSync(file, 'utf8'));
    if (!Number.isInteger(count.passed + count.failed + count.skipped)) throw new Error('a report without its sums');
    return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
  } catch {
    return { passed: 0, failed: 1, skipped: 0, failures: ['a runner left no report'] };
  }
}

export function ofJest(text: string): Count {
  const report = JSON.parse(text) as JestReport;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: report.testResults.filter(({ status }) => status === 'failed').flatMap(failuresOfFile),
  };
}

/** A file that failed without a failed test is named alone: it could not be run. */
function failuresOfFile({ name, assertionResults }: JestReport['testResults'][number]): string[] {
  const file = relative(process.cwd(), name);
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  return failed.length === 0 ? [file] : failed.map(({ fullName }) => `${file}: ${fullName}`);
}

export function ofPlaywright(text: string): Count {
  const { stats, suites } = JSON.parse(text) as PlaywrightReport;
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    failures: suites.flatMap((suite) => namesIn(suite, ({ ok }) => !ok)),
    wavering: suites.flatMap((suite) => namesIn(suite, ({ tests }) => tests.some(({ status }) => status === 'flaky'))),
  };
}

const namesIn = ({ file, suites = [], specs }: Suite, isMeant: (spec: Suite['specs'][number]) => boolean): string[] => [
  ...specs
    .filter(isMeant)
    .map(({ title, tests }) => `${file}: ${title} (${tests.map(({ projectName }) => projectName).join(', ')})`),
  ...suites.flatMap((suite) => namesIn(suite, isMeant)),
];
