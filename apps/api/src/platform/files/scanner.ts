/** The virus scanner that this product is set up with. Without one, every file stays in quarantine. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config, WrongEnvironment } from '../config/config.ts';
import { Readiness } from '../observability/readiness.ts';
import { Clamd, type ScannerAddress, type Verdict } from './clamd.ts';

/** So the scanner of the demo calls itself: it knows one harmless test file and nothing else. */
const isDemoScanner = (version: string | null): boolean => version?.includes('DEMO SCANNER') === true;

function addressIn({ clamdSocket, clamdAddress }: Config): ScannerAddress | null {
  if (clamdSocket !== null) return { path: clamdSocket };
  const [, host, port] = /^(.+):(\d+)$/.exec(clamdAddress ?? '') ?? [];
  return host === undefined ? null : { host: host.replace(/^\[(.*)\]$/, '$1'), port: Number(port) };
}

@Injectable()
export class Scanner implements OnModuleInit {
  private readonly clamd: Clamd | null;

  constructor(
    private readonly config: Config,
    readiness: Readiness,
  ) {
    const address = addressIn(config);
    this.clamd = address && new Clamd(address);
    // A scanner that is away makes files wait; only a scanner that is none may not stand in for one.
    readiness.require('scanner', async () => !(await this.isPretence()));
  }

  async onModuleInit(): Promise<void> {
    if (await this.isPretence())
      throw new WrongEnvironment(
        'The scanner at CLAMD_SOCKET or CLAMD_ADDRESS is the one of the demo: set up a real one.',
      );
  }

  async scan(bytes: Buffer): Promise<Verdict> {
    if (!this.clamd) return { kind: 'UNKNOWN', why: 'UNREACHABLE' };
    if (await this.isPretence()) return { kind: 'UNKNOWN', why: 'ODD' };
    return this.clamd.scan(bytes);
  }

  async isThere(): Promise<boolean> {
    return this.clamd !== null && (await this.clamd.version()) !== null;
  }

  private async isPretence(): Promise<boolean> {
    return !this.config.isDemo && this.clamd !== null && isDemoScanner(await this.clamd.version());
  }
}
