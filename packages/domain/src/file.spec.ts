/** How much one may send, and what is left of a name. */
import { describe, expect, it } from '@jest/globals';
import { fileLimits, isNamedAs, objectionsToFile, plainName } from './file.ts';

describe('a ticket', () => {
  it('is given up to the last file and the last byte', () => {
    const use = { filesOfRecord: 9, bytesOfDay: fileLimits.bytesOfDay - 5 };

    expect(objectionsToFile(use, 5)).toEqual([]);
  });

  it('is refused for every reason at once', () => {
    const use = { filesOfRecord: 10, bytesOfDay: fileLimits.bytesOfDay - 4 };

    expect(objectionsToFile(use, 5)).toEqual(['TOO_MANY_FILES', 'TOO_MUCH_TODAY']);
  });

  it('is given to teams for more files, and to the desk for more bytes of a day', () => {
    const use = { filesOfRecord: 10, bytesOfDay: fileLimits.bytesOfDay };

    expect(objectionsToFile(use, 5, 'TEAM')).toEqual(['TOO_MUCH_TODAY']);
    expect(objectionsToFile(use, 5, 'DESK')).toEqual(['TOO_MANY_FILES']);
    expect(objectionsToFile({ ...use, bytesOfDay: fileLimits.bytesOfDeskDay }, 5, 'DESK')).toHaveLength(2);
  });
});

describe('the name of a file', () => {
  it('says the same as its type', () => {
    const names = ['letter.pdf.exe', 'letter', '.pdf.js', 'photo.svg', 'photo.jpg'];

    expect(names.filter((name) => isNamedAs(name, 'application/pdf'))).toEqual([]);
    expect(['a.PDF', '../../etc/passwd.pdf'].every((name) => isNamedAs(name, 'application/pdf'))).toBe(true);
    expect(['a.jpg', 'a.JPEG'].every((name) => isNamedAs(name, 'image/jpeg'))).toBe(true);
  });

  it('leads nowhere', () => {
    expect(['../../etc/passwd.pdf', 'C:\\a\\b.pdf', 'a\u202Efdp.exe', '..', 'a"b.pdf'].map(plainName)).toEqual([
      'passwd.pdf',
      'b.pdf',
      'afdp.exe',
      'document',
      'ab.pdf',
    ]);
  });
});
