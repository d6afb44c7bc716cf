/** The numbers of providers, checked against the national register. */
import { Module } from '@nestjs/common';
import { NpiJob } from './npi.job.ts';
import { NpiQuery } from './npi.query.ts';
import { NpiStore } from './npi.store.ts';

@Module({ providers: [NpiJob, NpiQuery, NpiStore] })
export class NpiModule {}
