/** Scans of paper for tests: brought by the desk, judged by the scanner. */
import { seen } from './api.ts';
import type { Api } from './api.ts';
import { runJobs } from './jobs.ts';
import type { SignedIn } from './people.ts';
import { letterWith } from './zoo.ts';

interface Brought {
  /** Of the last step that was taken. */
  readonly status: number;
  readonly body: { readonly blockers?: readonly string[] };
  readonly scanId: string;
}

export const scansOf = (id: string): string => `/api/v1/staff/taken-applications/${id}/scans`;

export async function bringScan(
  api: Api,
  { http }: SignedIn,
  id: string,
  { bytes, type }: { readonly bytes: Buffer; readonly type: string } = letterWith('On paper'),
  { isJudged = true } = {},
): Promise<Brought> {
  const announced = (await seen(
    http.post(`${scansOf(id)}/tickets`).send({ name: 'paper.pdf', mediaType: type, size: bytes.length }),
  )) as { readonly status: number; readonly body: { readonly scanId: string; readonly ticket: string } };
  const { status, body } = announced;
  if (status !== 201) return { status, body: body as Brought['body'], scanId: '' };
  const { scanId, ticket } = body;
  const sent = await seen(
    http.put('/api/v1/staff/account/uploads').set('X-Upload-Ticket', ticket).set('Content-Type', type).send(bytes),
  );
  if (isJudged) await runJobs(api);
  return { status: sent.status, body: sent.body as Brought['body'], scanId };
}
