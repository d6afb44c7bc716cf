/** People of a demonstration have secrets that anybody can read: where it is no demonstration, the product does not start over them. */
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../config/config.ts';
import { Database } from '../database/database.ts';
import { rows } from '../database/rows.ts';
import { door } from './acting.ts';

@Injectable()
export class DemoRefusal implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.isDemo) return;
    const demo = await this.database.as(door, (tx) => rows(tx).person.count({ where: { isDemo: true } }));
    if (demo > 0)
      throw new Error('This database has people of a demonstration, whose secrets anybody can read: use another one.');
  }
}
