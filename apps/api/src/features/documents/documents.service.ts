/** How documents look from outside, as rows of a list. */
import type { NamedFile } from '../../platform/files/files.ts';
import type { DocumentResponse } from './documents.dto.ts';

export const present = (file: NamedFile): DocumentResponse => ({
  id: file.id,
  name: file.name,
  mediaType: file.declaredType,
  size: file.size,
  purpose: file.purpose,
  state: file.state,
  reason: file.reason,
  addedAt: file.createdAt.toISOString(),
  revision: file.revision,
});
