/** Takes a complaint out of the form and brings it to the API: in browsers, and on the server for those that run no JavaScript. */
import { complaintKinds } from '@open-window/domain/complaint.ts';
import { data, type ActionFunctionArgs } from 'react-router';
import { apiContext, Problem } from '../../../lib/api.ts';
import type { ComplaintKind, ComplaintReceipt, ProblemDetails } from '../../../lib/directory.types.ts';

const fewestLetters = 3;

interface Said {
  /** The same for each try to send it, so that one complaint is kept. */
  readonly key: string;
  readonly kind: ComplaintKind | null;
  readonly words: string;
  readonly contact: string;
  readonly isDanger: boolean;
}

export type Told =
  | { readonly is: 'taken'; readonly receipt: ComplaintReceipt }
  | {
      readonly is: 'not';
      readonly said: Said;
      readonly missing: readonly ('kind' | 'words')[];
      readonly problem: ProblemDetails | null;
    };

export async function action({ params, request, context }: ActionFunctionArgs) {
  const said = saidIn(await request.formData());
  const { key, kind, words, contact, isDanger } = said;
  const missing = [
    ...(kind === null ? (['kind'] as const) : []),
    ...(words.length < fewestLetters ? (['words'] as const) : []),
  ];
  if (kind === null || missing.length > 0)
    return data<Told>({ is: 'not', said, missing, problem: null }, { status: 422 });
  try {
    const complaint = { kind, words, isDanger, ...(contact !== '' && { contact }) };
    const receipt = await context.get(apiContext).complain(params['slug'] ?? '', complaint, key);
    return data<Told>({ is: 'taken', receipt }, { status: 201 });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { details } = error;
    return data<Told>({ is: 'not', said, missing, problem: details }, { status: details.status || 503 });
  }
}

/** Browsers send each new line as two letters, and count it as one. */
export function textIn(form: FormData, name: string): string {
  const text = form.get(name);
  return typeof text === 'string' ? text.replaceAll('\r\n', '\n').trim() : '';
}

function saidIn(form: FormData): Said {
  const kind = textIn(form, 'kind');
  return {
    key: textIn(form, 'key'),
    kind: complaintKinds.find((one) => one === kind) ?? null,
    words: textIn(form, 'words'),
    contact: textIn(form, 'contact'),
    isDanger: form.has('isDanger'),
  };
}
