/** Asks any route as any kind of person, and says whether the door was open: by what the answer is called, not by how it looks. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import request from 'supertest';
import { type Persona, personas } from '../../../test/access.personas.ts';
import { type Api, origin } from './api.ts';
import type { SignedIn, SignInOptions } from './people.ts';

export interface Answer {
  readonly status: number;
  readonly problem: string | null;
  readonly text: string;
}

const shut = new Set(['unauthenticated', 'forbidden', 'mfaRequired', 'reauthRequired', 'forged']);

export const isIn = ({ problem }: Answer): boolean => problem === null || !shut.has(problem);

export class Matrix {
  private readonly people = new Map<Persona, SignedIn>();

  private constructor(
    readonly api: Api,
    readonly owner: pg.Client,
  ) {}

  static async on(api: Api): Promise<Matrix> {
    const owner = new pg.Client(api.database.ownerUrl);
    await owner.connect();
    return new Matrix(api, owner);
  }

  /** The routes of the contract: `GET /api/v1/…`. */
  routes(): readonly { readonly route: string; readonly access: string; readonly isElevated: boolean }[] {
    const { paths } = this.api.document as unknown as {
      paths: Record<string, Record<string, { 'x-access': string; 'x-elevated'?: boolean }>>;
    };
    return Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        route: `${method.toUpperCase()} ${path}`,
        access: operation['x-access'],
        isElevated: operation['x-elevated'] === true,
      })),
    );
  }

  async signIn(persona: Persona, options: SignInOptions = {}): Promise<SignedIn | null> {
    const { role } = personas[persona];
    if (role === null) return null;
    const organizationId = role.startsWith('PROVIDER') ? await this.organization() : undefined;
    const signedIn = await this.api.as(role, { ...options, ...(organizationId !== undefined && { organizationId }) });
    if (persona === 'adminInBreakGlass')
      await signedIn.http
        .post('/api/v1/staff/break-glass')
        .send({ reason: 'A person cannot be reached, and may be in danger.' });
    return signedIn;
  }

  async person(persona: Persona): Promise<SignedIn | null> {
    const known = this.people.get(persona);
    if (known) return known;
    const made = await this.signIn(persona);
    if (made) this.people.set(persona, made);
    return made;
  }

  /** `ids`: for the places in the path, in their order; something that exists nowhere otherwise. */
  async ask(
    route: string,
    as: SignedIn | null,
    { ids = [], body, withoutToken = false }: Asking = {},
  ): Promise<Answer> {
    const [method = '', template = ''] = route.split(' ');
    const given = [...ids];
    const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => given.shift() ?? nothing(name));
    const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    const agent = as && !withoutToken ? as.http : request(this.api.server);
    const test = agent[verb](path).set('Origin', origin);
    if (as && withoutToken)
      test.set('Cookie', `${template.startsWith('/api/v1/staff/') ? '__Host-kap-staff' : '__Host-kap'}=${as.token}`);
    const sent = method === 'GET' ? await test : await test.send(body ?? { isProbe: true });
    // Who signed out must be signed in again for the next question.
    if (template.endsWith('/sign-out')) this.people.clear();
    const { type } = sent.body as { type?: unknown };
    const name = typeof type === 'string' ? (/^urn:open-window:problem:(\w+)$/.exec(type)?.[1] ?? null) : null;
    return { status: sent.status, problem: name, text: sent.text };
  }

  async stop(): Promise<void> {
    await this.owner.end();
  }

  private async organization(): Promise<string> {
    const { rows } = await this.owner.query<{ id: string }>(
      `INSERT INTO organization (name) VALUES ('Somebody') RETURNING id`,
    );
    return rows[0]?.id ?? '';
  }
}

interface Asking {
  readonly ids?: readonly string[];
  readonly body?: object;
  readonly withoutToken?: boolean;
}

const nothing = (name: string): string =>
  name === 'slug' ? 'nobody' : name === 'reference' ? 'AAAAAAAAAA' : randomUUID();
