/** Published forms, read once: none is ever changed. */
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@open-window/domain/canonical-json.ts';
import { type Form, readForm } from '@open-window/domain/form.ts';
import type { Reader } from '../../../platform/database/database.ts';
import { problem } from '../../../platform/http/problems.ts';
import { rows } from '../../../platform/database/rows.ts';

export interface PublishedForm {
  readonly id: string;
  readonly hash: string;
  readonly form: Form;
  /** Its canonical JSON. */
  readonly text: string;
}

const mostKept = 50;

@Injectable()
export class FormsQuery {
  private readonly known = new Map<string, PublishedForm>();

  /** A form that no longer reads as one is no form: nobody applies by it. */
  async form(reader: Reader, id: string): Promise<PublishedForm> {
    const before = this.known.get(id);
    if (before) return before;
    const row = await rows(reader).formVersion.findUnique({ where: { id } });
    const read = readForm(row?.definition);
    if (row === null || 'faults' in read) throw problem('unavailable');
    const found = { id, hash: row.hash, form: read.form, text: canonicalJson(row.definition) };
    if (this.known.size >= mostKept) this.known.clear();
    this.known.set(id, found);
    return found;
  }
}
