/** Asks whether the log holds, with what the product knows: its database, its second place and its keys. */
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.ts';
import { Vault } from '../crypto/vault.ts';
import { type Verdict, verifyChain } from './verify.ts';

@Injectable()
export class LogCheck {
  constructor(
    private readonly config: Config,
    private readonly vault: Vault,
  ) {}

  /** `since`: only what came after this line; 0: everything. */
  check(since: bigint): Promise<Verdict> {
    const { databaseUrl: url, auditAnchorFile: anchorFile } = this.config;
    return verifyChain({ url, since, anchorFile, sign: (text) => this.vault.sign('anchor', text) });
  }
}
