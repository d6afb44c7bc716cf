/** What people may send us as files, how much of it, and what becomes of it. Pure: no clock, no bytes. */

export const mediaTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** What a document of one's own is for. */
export const filePurposes = ['IDENTITY', 'INCOME', 'CREDENTIAL', 'LETTER', 'OTHER'] as const;
export type FilePurpose = (typeof filePurposes)[number];

/** Promised, waiting for the scanner, may be read, refused, and gone with its bytes. */
export const fileStates = ['TICKETED', 'QUARANTINED', 'CLEAN', 'REJECTED', 'GONE'] as const;
export type FileState = (typeof fileStates)[number];

/** Why a file is not taken, or no longer there; codes that the web has words for. */
export const fileFaults = [
  'EMPTY', 'WRONG_TYPE', 'UNREADABLE', 'TOO_MANY_PIXELS', 'TWO_FORMATS_IN_ONE', 'ENCRYPTED', 'ACTIVE_CONTENT', 'TOO_COMPLEX',
] as const; // prettier-ignore
export type FileFault = (typeof fileFaults)[number];

/** Why a file is not kept: what it is itself, or what the scanner or a second look found. */
export const documentFaults = [...fileFaults, 'MALWARE', 'ALTERED'] as const;

const megabyte = 1_048_576;

/** Security.md UP-2. */
export const fileLimits = {
  bytes: 10 * megabyte,
  filesOfRecord: 10,
  /** A team brings some twenty papers, and newer ones for years. */
  filesOfTeam: 200,
  bytesOfDay: 60 * megabyte,
  /** The desk takes in many papers, each of somebody else. */
  bytesOfDeskDay: 600 * megabyte,
  /** From the ticket to the last byte. */
  ticketMs: 15 * 60_000,
} as const;

const endings: Readonly<Record<MediaType, RegExp>> = {
  'application/pdf': /\.pdf$/i,
  'image/jpeg': /\.jpe?g$/i,
  'image/png': /\.png$/i,
};

/** The name says the same as the type: with another ending it would open as something else on the machine of its reader. */
export const isNamedAs = (name: string, type: MediaType): boolean => endings[type].test(name);

/** What is left of a name when it is handed out: no folders, no characters that steer a terminal or a file system. */
export function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const plain = last.replaceAll(/[\p{C}"*:<>?|]/gu, '').trim();
  return /^\.*$/.test(plain) ? 'document' : plain;
}

/** What somebody has sent already: files of the record that are or will be there, bytes of the last day whatever became of them. */
export interface FileUse {
  readonly filesOfRecord: number;
  readonly bytesOfDay: number;
}

/** Somebody for themselves, a team for its pages, or the desk for somebody without an account. */
export type FileBringer = 'PERSON' | 'TEAM' | 'DESK';

export type FileObjection = 'TOO_MANY_FILES' | 'TOO_MUCH_TODAY';

/** Every reason at once; none: a ticket is given. */
export const objectionsToFile = (
  { filesOfRecord, bytesOfDay }: FileUse,
  bytes: number,
  by: FileBringer = 'PERSON',
): readonly FileObjection[] => [
  ...(filesOfRecord >= (by === 'TEAM' ? fileLimits.filesOfTeam : fileLimits.filesOfRecord)
    ? (['TOO_MANY_FILES'] as const)
    : []),
  ...(bytesOfDay + bytes > (by === 'DESK' ? fileLimits.bytesOfDeskDay : fileLimits.bytesOfDay)
    ? (['TOO_MUCH_TODAY'] as const)
    : []),
];
