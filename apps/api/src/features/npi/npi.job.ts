/** Compares our numbers with the register every quarter of an hour, page by page, and writes down what is new: a number that was switched off at once. */
import { Inject, Injectable } from '@nestjs/common';
import { isNpiNews, npiDueOn, npiResultOf } from '@open-window/domain/npi-check.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { NpiQuery, type NpiTarget, type StoredRegister } from './npi.query.ts';
import { type NewNpiCheck, NpiStore } from './npi.store.ts';

const everyQuarter = '7-59/15 * * * *';
const pageSize = 2_000;
const beforeAll = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class NpiJob {
  constructor(
    private readonly jobs: Jobs,
    private readonly query: NpiQuery,
    private readonly store: NpiStore,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    jobs.on('npi.check', (tx, { after = beforeAll }) => this.check(tx, after), { cron: everyQuarter });
  }

  private async check(tx: Tx, after: string): Promise<void> {
    await this.store.waitForTurn(tx);
    const register = await this.query.register(tx);
    if (register === null) return;
    const today = this.clock.today();
    const page = await this.query.page(tx, after, pageSize);
    const checks = page.flatMap((target) => newsOf(target, register, today));
    const last = page.at(-1);
    if (page.length === pageSize && last) await this.jobs.send(tx, 'npi.check', { after: last.id });
    if (checks.length === 0) return;
    await this.store.add(tx, checks, today);
    await this.audit.record(tx, {
      actor: null,
      as: 'job:npi.check',
      action: 'npi.check',
      subject: { kind: 'npiImport', id: register.id },
    });
  }
}

function newsOf(
  { target, id, holder, record, sha256, ...known }: NpiTarget,
  register: StoredRegister,
  today: string,
): readonly NewNpiCheck[] {
  const said = npiResultOf(holder, record, register, today);
  const source = `NPPES ${register.lastOn}`;
  if (said === null || !isNpiNews(said, source, known, today)) return [];
  const nextDueOn = npiDueOn(said, today, register.lastOn);
  const sourceFiles = [...new Set([sha256, register.sha256])];
  return [{ target, targetId: id, ...said, source, sourceFiles, nextDueOn }];
}
