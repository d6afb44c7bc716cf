/** A new key for one person; asked for by the operator alone. */
import { Module } from '@nestjs/common';
import { FilesModule } from '../../platform/files/files.module.ts';
import { RekeyService } from './rekey.service.ts';
import { RekeyStore } from './rekey.store.ts';

@Module({ imports: [FilesModule], providers: [RekeyService, RekeyStore] })
export class RekeyModule {}
