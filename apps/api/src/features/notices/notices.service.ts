/** Brings the words of all mails to the platform, which has the post. */
import { Injectable } from '@nestjs/common';
import { Templates } from '../../platform/mail/templates.ts';

@Injectable()
export class NoticesService {
  constructor(templates: Templates) {
    // Loaded with the first letter: what draws them takes longer to load than all else, and most processes write none.
    templates.write = async (...letter) => (await import('./letter.template.tsx')).writeLetter(...letter);
  }
}
