/** Applications for tests: a round that takes people, and somebody who writes in it. */
import { randomUUID } from 'node:crypto';
import type { Form } from '@open-window/domain/form.ts';
import type { Answers } from '@open-window/domain/form-condition.ts';
import { wholeAnswers } from '@open-window/domain/form-given.ts';
import type {
  AnswersResponse,
  ApplicationReceivedResponse,
  ApplicationResponse,
  ApplicationStartedResponse,
} from '../src/features/applications/writing/applications.dto.ts';
import type { PublishedVersionItem } from '../src/features/programs/programs.dto.ts';
import type { RoundEntry } from '../src/features/programs/rounds.dto.ts';
import type { ProblemResponse } from '../src/platform/http/problems.ts';
import { seen } from './api.ts';
import type { SignedIn } from './people.ts';
import type { Programs } from './programs.ts';

type Answer<Body> = { readonly status: number; readonly body: Body & ProblemResponse };

const rolling = { kind: 'ROLLING', opensAt: undefined, closesAt: undefined } as const;

/** A round that takes people: by our form and our policy. */
export async function openRound(
  programs: Programs,
  plan: { readonly [Name in keyof RoundEntry]?: RoundEntry[Name] | undefined } = rolling,
): Promise<string> {
  const { id } = await programs.ready(plan);
  await programs.move(id, 'open', 0);
  return id;
}

/** By another form than ours; opened where nothing is against it. */
export async function roundBy(
  programs: Programs,
  form: Form,
  plan: { readonly [Name in keyof RoundEntry]?: RoundEntry[Name] | undefined } = {},
): Promise<string> {
  const { id: programId } = await programs.program();
  const { id: fundId } = await programs.fund();
  const { body } = await programs.post<PublishedVersionItem>(`programs/${programId}/forms`, {
    definition: JSON.stringify(form),
  });
  const round = await programs.post<{ id: string }>(`programs/${programId}/rounds`, {
    ...{ name: 'All year', kind: 'ROLLING', languages: ['en', 'es'], funds: [{ id: fundId }] },
    formVersionId: body.id,
    policyVersionId: await programs.published(programId, 'policy_version'),
    ...plan,
  });
  await programs.move(round.body.id, 'open', 0);
  return round.body.id;
}

/** Somebody at the portal, with their applications. */
export class Applicant {
  constructor(readonly who: SignedIn) {}

  async post<Body>(path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Answer<Body>> {
    return (await seen(this.who.http.post(`/api/v1/account/${path}`).set(headers).send(body))) as Answer<Body>;
  }

  async get<Body>(path: string): Promise<Answer<Body>> {
    return (await seen(this.who.http.get(`/api/v1/account/${path}`))) as Answer<Body>;
  }

  async begin(roundId: string, language = 'en'): Promise<string> {
    return (await this.post<ApplicationStartedResponse>('applications', { roundId, language })).body.id;
  }

  async read(id: string): Promise<ApplicationResponse> {
    return (await this.get<ApplicationResponse>(`applications/${id}`)).body;
  }

  async write(
    id: string,
    revision: number,
    answers: Answers,
    { writeId = randomUUID(), language = 'en' } = {},
  ): Promise<Answer<AnswersResponse>> {
    const request = this.who.http.put(`/api/v1/account/applications/${id}/answers`).set('If-Match', `"${revision}"`);
    return (await seen(request.send({ writeId, language, answers }))) as Answer<AnswersResponse>;
  }

  /** Signed under the words that stand, unless `more` says otherwise. */
  async submit(id: string, more: object = {}, key: string | null = null): Promise<Answer<ApplicationReceivedResponse>> {
    const { revision, signing } = await this.read(id);
    const { version: textVersion, hash: textHash } = signing;
    const signed = { revision, name: 'Rosa Díaz', textVersion, textHash, takesRecords: true, ...more };
    return this.post(`applications/${id}/submissions`, signed, key === null ? {} : { 'Idempotency-Key': `"${key}"` });
  }

  /** Begun, written whole and handed in. */
  async handedIn(roundId: string, answers: Answers = wholeAnswers): Promise<string> {
    const id = await this.begin(roundId);
    await this.write(id, 0, answers);
    await this.submit(id);
    return id;
  }
}
