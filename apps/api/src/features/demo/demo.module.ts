/** Part of the product in the demonstration only: somebody for each role, and a door for each. */
import { Module } from '@nestjs/common';
import { DemoController } from './demo.controller.ts';
import { DemoService } from './demo.service.ts';
import { DemoStore } from './demo.store.ts';

@Module({ controllers: [DemoController], providers: [DemoService, DemoStore] })
export class DemoModule {}
