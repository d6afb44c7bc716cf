/** Files, from the ticket to the sweeper. */
import { Module } from '@nestjs/common';
import { FileIntake } from './file-intake.ts';
import { FileRounds } from './file-rounds.ts';
import { FileScan } from './file-scan.ts';
import { Files } from './files.ts';
import { OwnDocuments } from './own-documents.ts';
import { Scanner } from './scanner.ts';
import { SealedFiles } from './sealed-files.ts';
import { DiskStorage, FileStorage } from './storage.ts';
import { StoredFiles } from './stored-files.ts';

@Module({
  providers: [
    { provide: FileStorage, useClass: DiskStorage },
    FileIntake,
    FileRounds,
    FileScan,
    Files,
    OwnDocuments,
    Scanner,
    SealedFiles,
    StoredFiles,
  ],
  exports: [FileIntake, Files, FileScan, FileRounds, FileStorage, OwnDocuments],
})
export class FilesModule {}
