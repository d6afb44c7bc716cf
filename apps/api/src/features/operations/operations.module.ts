/** Where staff see what the product does by itself. */
import { Module } from '@nestjs/common';
import { OperationsController } from './operations.controller.ts';
import { OperationsQuery } from './operations.query.ts';
import { OperationsService } from './operations.service.ts';
import { OperationsStore } from './operations.store.ts';

@Module({ controllers: [OperationsController], providers: [OperationsQuery, OperationsService, OperationsStore] })
export class OperationsModule {}
