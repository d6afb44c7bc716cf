/** A file that is not what it should be, with the reason. */
import type { FileFault } from '@open-window/domain/file.ts';

export class RefusedFile extends Error {
  readonly fault: FileFault;
  /** What was found, from our own list of words; never something out of the file. */
  readonly hint: string;

  // Written out: the thread that reads PDFs runs this file uncompiled in tests.
  constructor(fault: FileFault, hint = '') {
    super(hint === '' ? fault : `${fault}: ${hint}`);
    this.fault = fault;
    this.hint = hint;
  }
}
