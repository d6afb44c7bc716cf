/** How teams are vetted, published: the live checklist and our own figures. */
import { Module } from '@nestjs/common';
import { HowWeVetController } from './how-we-vet.controller.ts';
import { HowWeVetQuery } from './how-we-vet.query.ts';

@Module({ controllers: [HowWeVetController], providers: [HowWeVetQuery] })
export class HowWeVetModule {}
