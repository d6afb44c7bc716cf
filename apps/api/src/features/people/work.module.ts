/** What waits for staff, over all rooms. */
import { Module } from '@nestjs/common';
import { WorkController } from './work.controller.ts';
import { WorkQuery } from './work.query.ts';

@Module({ controllers: [WorkController], providers: [WorkQuery] })
export class WorkModule {}
