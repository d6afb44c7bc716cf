/** Programs for tests: entered by their manager, with a form and a policy that were published and a fund that pays. */
import { randomUUID } from 'node:crypto';
import type { Form } from '@open-window/domain/form.ts';
import { defaultForm } from '@open-window/domain/form.default.ts';
import { defaultPolicy } from '@open-window/domain/scholarship-policy.default.ts';
import type { FundEntry, FundResponse } from '../src/features/programs/funds.dto.ts';
import type { ProgramResponse, PublishedVersionItem } from '../src/features/programs/programs.dto.ts';
import type { RoundEntry, RoundResponse } from '../src/features/programs/rounds.dto.ts';
import type { ProblemResponse } from '../src/platform/http/problems.ts';
import { seen } from './api.ts';
import type { SignedIn } from './people.ts';

type Answer<Body> = { readonly status: number; readonly body: Body & Pick<ProblemResponse, 'blockers' | 'errors'> };

const staff = '/api/v1/staff';
const anything = { states: [], conditions: [], populations: [] };

export const newProgram = (code = `P${randomUUID().slice(0, 8).toUpperCase()}`) => ({
  code,
  name: { en: 'Open Window Scholarship', es: 'Beca Open Window' },
  description: { en: 'Help to pay for care.', es: 'Ayuda para pagar la atención.' },
  contact: 'help@program.example',
});
export const newFund = { name: 'General gifts', restriction: anything, wish: anything } satisfies FundEntry;
export const dated = {
  name: 'Summer 2026',
  kind: 'DATED',
  opensAt: '2026-06-20T00:00:00.000Z',
  closesAt: '2026-07-20T00:00:00.000Z',
  languages: ['en', 'es'],
  funds: [],
} satisfies RoundEntry;

/** Each version with a minute more for its first section. */
const formOf = (version: number): Form => {
  const [first, ...rest] = defaultForm.ui.sections;
  return first === undefined
    ? defaultForm
    : {
        ...defaultForm,
        ui: { ...defaultForm.ui, sections: [{ ...first, minutes: first.minutes + version - 1 }, ...rest] },
      };
};

export class Programs {
  constructor(private readonly manager: SignedIn) {}

  async post<Body>(path: string, body: object, who = this.manager): Promise<Answer<Body>> {
    return (await seen(who.http.post(`${staff}/${path}`).send(body))) as Answer<Body>;
  }

  async put<Body>(path: string, revision: number, body: object, who = this.manager): Promise<Answer<Body>> {
    return (await seen(who.http.put(`${staff}/${path}`).set('If-Match', `"${revision}"`).send(body))) as Answer<Body>;
  }

  async get<Body>(path: string, who = this.manager): Promise<Answer<Body>> {
    return (await seen(who.http.get(`${staff}/${path}`))) as Answer<Body>;
  }

  async program(): Promise<ProgramResponse> {
    return (await this.post<ProgramResponse>('programs', newProgram())).body;
  }

  async fund(entry: object = newFund): Promise<FundResponse> {
    return (await this.post<FundResponse>('funds', entry)).body;
  }

  /** Ours, in as many versions as a test asks for. */
  async published(programId: string, table: 'form_version' | 'policy_version', version = 1): Promise<string> {
    const definition = table === 'form_version' ? formOf(version) : { ...defaultPolicy, readersPerFile: 2 + version };
    const path = table === 'form_version' ? 'forms' : 'policies';
    const body = { definition: JSON.stringify(definition) };
    return (await this.post<PublishedVersionItem>(`programs/${programId}/${path}`, body)).body.id;
  }

  /** A round in which nothing is missing, and what it was planned with. */
  async ready(plan: { readonly [Name in keyof RoundEntry]?: RoundEntry[Name] | undefined } = {}) {
    const { id: programId } = await this.program();
    const { id: fundId } = await this.fund();
    const entry = {
      ...{ ...dated, funds: [{ id: fundId }] },
      formVersionId: await this.published(programId, 'form_version'),
      policyVersionId: await this.published(programId, 'policy_version'),
      ...plan,
    };
    const { body } = await this.post<RoundResponse>(`programs/${programId}/rounds`, entry);
    return { id: body.id, programId, fundId, entry };
  }

  move(
    id: string,
    action: string,
    revision: number,
    words?: string,
    who = this.manager,
  ): Promise<Answer<RoundResponse>> {
    return this.post(`rounds/${id}/moves`, { action, revision, ...(words !== undefined && { words }) }, who);
  }
}
