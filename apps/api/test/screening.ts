/** The screening desk for tests: a round that takes people, those who work at it, and applications as far as a story needs them. */
import { randomUUID } from 'node:crypto';
import type { Answers } from '@open-window/domain/form-condition.ts';
import type { ScreeningFileResponse } from '../src/features/applications/screening/screening.dto.ts';
import type { ProblemResponse } from '../src/platform/http/problems.ts';
import { seen } from './api.ts';
import { wholeAnswers } from '@open-window/domain/form-given.ts';
import { Applicant, openRound } from './applications.ts';
import { type Stage, startDirectory } from './directory.ts';
import { runJobs } from './jobs.ts';
import type { SignedIn } from './people.ts';
import { Programs } from './programs.ts';

type Answer<Body> = { readonly status: number; readonly body: Body & Pick<ProblemResponse, 'blockers'> };
export const desk = '/api/v1/staff/applications';
export const clinic = '/api/v1/staff/clinical';

export async function get<Body>({ http }: SignedIn, path: string): Promise<Answer<Body>> {
  return (await seen(http.get(path))) as Answer<Body>;
}

export async function post<Body = ScreeningFileResponse>(
  { http }: SignedIn,
  path: string,
  body: object,
): Promise<Answer<Body>> {
  return (await seen(http.post(path).send(body))) as Answer<Body>;
}

export class ScreeningDesk {
  private people = 0;

  private constructor(
    readonly stage: Stage,
    readonly programs: Programs,
    readonly round: string,
    readonly screener: SignedIn,
    readonly clinician: SignedIn,
  ) {}

  static async open(environment: Readonly<Record<string, string>> = {}): Promise<ScreeningDesk> {
    const stage = await startDirectory({ environment });
    const programs = new Programs(await stage.api.as('PROGRAM_MANAGER'));
    const round = await openRound(programs);
    return new ScreeningDesk(stage, programs, round, await stage.api.as('SCREENER'), await stage.api.as('CLINICIAN'));
  }

  async file(id: string): Promise<ScreeningFileResponse> {
    return (await get<ScreeningFileResponse>(this.screener, `${desk}/${id}`)).body;
  }

  /** By somebody like nobody else; what is given on top is what a story is about. */
  async handedIn(more: Answers = {}, round = this.round): Promise<string> {
    this.people += 1;
    const familyName = `Q${randomUUID().replace(/[^a-f]/g, '')}x`;
    const answers = { ...wholeAnswers, familyName, phone: `303 555 ${String(1000 + this.people)}`, ...more };
    return new Applicant(await this.stage.api.as('APPLICANT')).handedIn(round, answers);
  }

  /** Handed in and taken up; not of the sample, unless a story is about that. */
  async screened(more: Answers = {}, round = this.round): Promise<ScreeningFileResponse> {
    const id = await this.handedIn(more, round);
    await runJobs(this.stage.api);
    await this.stage.owner.query('UPDATE application_verification SET is_sampled = false WHERE application_id = $1', [
      id,
    ]);
    return this.file(id);
  }

  qualify({ id, revision }: ScreeningFileResponse): Promise<Answer<ScreeningFileResponse>> {
    return post(this.screener, `${desk}/${id}/moves`, { action: 'qualify', revision });
  }
}
