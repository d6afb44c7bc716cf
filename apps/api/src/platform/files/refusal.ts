/** Why a file is not taken; codes that the web has words for. */
export const fileFaults = [
  'EMPTY', 'WRONG_TYPE', 'WRONG_EXTENSION', 'UNREADABLE', 'TOO_MANY_PIXELS', 'TWO_FORMATS_IN_ONE', 'ENCRYPTED', 'ACTIVE_CONTENT', 'TOO_COMPLEX',
] as const; // prettier-ignore
export type FileFault = (typeof fileFaults)[number];

/** The file is what it should not be. */
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
