/** Each night, what is over goes. */
import { Injectable } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { RetentionService } from './retention.service.ts';

@Injectable()
export class RetentionJob {
  constructor(jobs: Jobs, retention: RetentionService) {
    jobs.on(
      'retention.run',
      async (tx) => {
        if (await retention.run(tx)) await jobs.send(tx, 'retention.run');
      },
      { cron: '15 3 * * *' },
    );
  }
}
