/** The product for a test: on a database of its own, at a fixed time, and never allowed to leave its contract. */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Role } from '@open-window/domain/access.ts';
import type { Day } from '@open-window/domain/listing.ts';
import request from 'supertest';
import { AppModule } from '../src/app.module.ts';
import { createApplication } from '../src/platform/application.ts';
import { Config } from '../src/platform/config/config.ts';
import { Contract } from '../src/platform/http/contract.ts';
import type { Log } from '../src/platform/observability/log.ts';
import { PlatformModule } from '../src/platform/platform.module.ts';
import { FixedClock } from './clock.ts';
import { ContractCheck, type Document } from './contract.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import { keyFile } from './keys.ts';
import { signIn, type SignedIn, type SignInOptions } from './people.ts';

export interface Options {
  readonly today?: Day;
  /** On top of quiet logs and a fresh database. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Instead of the product's features. */
  readonly features?: readonly (Type | DynamicModule)[];
  /** Takes what the product logs; with LOG_LEVEL. */
  readonly log?: Log;
  /** A built web; none by default, so that tests of data do not depend on it. */
  readonly web?: string;
  /** For tests that filled a database before the start. */
  readonly database?: TestDatabase;
}

export interface Api {
  /** As a stranger on this site. */
  readonly http: ReturnType<typeof request.agent>;
  /** As somebody with this role, signed in with all that their door asks for. */
  readonly as: (role: Role, options?: SignInOptions) => Promise<SignedIn>;
  readonly clock: FixedClock;
  readonly database: TestDatabase;
  readonly document: Document;
  readonly app: NestExpressApplication;
  readonly server: Server;
  /** A provider of the running product. */
  readonly get: <T>(token: Type<T> | symbol) => T;
  /** For whoever works beside it: done first when it stops. */
  readonly beforeStop: (leave: () => Promise<void>) => void;
  readonly stop: () => Promise<void>;
}

export const origin = 'http://localhost';

@Module({})
class Root {}

const checkOf = (text: string): ContractCheck => new ContractCheck(JSON.parse(text) as Document);

/** The contract of the whole product: test/contract.spec.ts sees that it is what the decorators say. */
let read: ContractCheck | undefined;
const committed = (): ContractCheck =>
  (read ??= checkOf(readFileSync(new URL('../../../packages/contract/openapi.json', import.meta.url), 'utf8')));

type Answer = Omit<request.Response, 'body'> & { readonly body: unknown };

/** The answer, with a body of which nothing is believed yet. */
export const seen = (sent: request.Test): Promise<Answer> => Promise.resolve(sent);

export async function startApi({
  today = '2026-06-15',
  environment = {},
  features,
  log,
  web = 'no web',
  database: given,
}: Options = {}): Promise<Api> {
  const database = given ?? (await freshDatabase());
  const clock = new FixedClock(today);
  const config = new Config({
    DATABASE_URL: database.appUrl,
    KEY_FILE: keyFile(),
    PUBLIC_ORIGIN: origin,
    LOG_LEVEL: 'silent',
    PORT: '0',
    ...environment,
  });
  const root = features
    ? { module: Root, imports: [PlatformModule.with(config, clock, log), ...features] }
    : AppModule.with(config, clock, log);
  const app = await createApplication(root, config, web);
  await app.listen(0, '127.0.0.1');
  const server = app.getHttpServer();
  const contract = features || config.isDemo ? checkOf(app.get(Contract).json) : committed();
  const held = (agent: ReturnType<typeof request.agent>) => {
    agent.use((test: unknown) => {
      const sent = test as request.Test;
      sent.expect(({ request: asked, status, type, body, text }) => {
        const { pathname } = new URL((asked as { url: string }).url);
        contract.check({
          method: sent.method,
          path: pathname,
          status,
          type,
          body: type.endsWith('json') ? (body as unknown) : text,
        });
      });
    });
    return agent;
  };
  const leaving: (() => Promise<void>)[] = [];
  const stage = { ownerUrl: database.ownerUrl, server, origin, now: () => clock.now() };
  return {
    http: held(request.agent(server).set('Origin', origin)),
    as: async (role, options) => {
      const signedIn = await signIn(stage, role, options);
      held(signedIn.http);
      return signedIn;
    },
    clock,
    database,
    document: contract.document,
    app,
    server,
    get: (token) => app.get(token),
    beforeStop: (leave) => void leaving.push(leave),
    stop: async () => {
      for (const leave of leaving) await leave();
      server.closeAllConnections();
      await app.close();
      if (!given) await database.drop();
    },
  };
}
