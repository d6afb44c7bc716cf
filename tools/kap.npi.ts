/** The operator's command about the national register of providers. */
import { whereAsked } from './asked.ts';
import { Complaint } from './complaint.ts';
import type { Command } from './kap.command.ts';
import { inWorkersRole } from './kap.worker.ts';

export const importNpi: Command = {
  use: ['FILE', 'takes in a file of the register of providers (NPPES), monthly or weekly, under the name it came with'],
  needsDatabase: true,
  run: ({ words: [path, ...more] }) => {
    if (path === undefined || more.length > 0) throw new Complaint('Say which file: one, at the end.');
    return inWorkersRole(async (sql) => {
      const { takeNpiFile } = await import('../apps/api/src/features/npi/npi-intake.service.ts');
      return { said: await takeNpiFile(sql, whereAsked(path), new Date()) };
    });
  },
};
