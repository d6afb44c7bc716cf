/** The machinery that every feature stands on. Knows no feature. */
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { Anchors } from './audit/anchors.ts';
import { Audit } from './audit/audit.ts';
import { GlassReads } from './auth/glass-reads.ts';
import { LogCheck } from './audit/log-check.ts';
import { LogFigures } from './audit/log-figures.ts';
import { AuditWatch } from './audit/watch.ts';
import { DemoRefusal } from './auth/demo-refusal.ts';
import { Hashing } from './auth/hashing.ts';
import { Invitations } from './auth/invitations.ts';
import { OneTimeTokens } from './auth/one-time-tokens.ts';
import { Passphrases } from './auth/passphrases.ts';
import { SessionOpening } from './auth/session-opening.ts';
import { Sessions } from './auth/sessions.ts';
import { CLOCK, type Clock } from './clock.ts';
import { Config } from './config/config.ts';
import { Erasures } from './crypto/erasures.ts';
import { KeyCheck } from './crypto/key-check.ts';
import { FileKeyRing, KeyRing } from './crypto/key-ring.ts';
import { Vault } from './crypto/vault.ts';
import { Database } from './database/database.ts';
import { AccessCheck } from './http/access.check.ts';
import { AccessGuard } from './http/access.ts';
import { BodyGuard } from './http/body.ts';
import { Contract, ContractController } from './http/contract.ts';
import { Idempotency } from './http/idempotency.ts';
import { ProblemFilter } from './http/problem.filter.ts';
import { ParameterGuard, RequestPipe } from './http/request.pipe.ts';
import { AnsweredMinutes } from './observability/answered-minutes.ts';
import { HealthController } from './observability/health.controller.ts';
import { Jobs } from './jobs/jobs.ts';
import { QueueFigures } from './jobs/queue-figures.ts';
import { Worker } from './jobs/worker.ts';
import { Limits } from './limits/limits.ts';
import { LimitsSweep } from './limits/sweep.ts';
import { Waits } from './limits/waits.ts';
import { mailProviders } from './mail/mail.providers.ts';
import { Log } from './observability/log.ts';
import { Metrics } from './observability/metrics.ts';
import { PrivateServer } from './observability/private.server.ts';
import { Readiness } from './observability/readiness.ts';
import { SiteMap } from './pages/site-map.ts';
import { RiskCases } from './risk/risk-cases.ts';
import { RiskRota } from './risk/risk-rota.ts';

const shared = [
  Database,
  Metrics,
  Readiness,
  SiteMap,
  Contract,
  Sessions,
  Vault,
  Erasures,
  Audit,
  Anchors,
  AuditWatch,
  LogCheck,
  LogFigures,
  Jobs,
  QueueFigures,
  Worker,
  Invitations,
  Hashing,
  OneTimeTokens,
  Passphrases,
  SessionOpening,
  Limits,
  Waits,
  Idempotency,
  AnsweredMinutes,
  RiskCases,
  RiskRota,
];

@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, clock: Clock, log = new Log(config.logLevel)): DynamicModule {
    const given = [
      { provide: Config, useValue: config },
      { provide: CLOCK, useValue: clock },
      { provide: Log, useValue: log },
    ];
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      controllers: [HealthController, ContractController],
      providers: [
        ...given,
        ...shared,
        ...mailProviders,
        { provide: KeyRing, useFactory: () => new FileKeyRing(config.keyFile) },
        AccessCheck,
        PrivateServer,
        DemoRefusal,
        KeyCheck,
        LimitsSweep,
        // In this order: who it is, what is asked for, what was sent.
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: ParameterGuard },
        { provide: APP_GUARD, useClass: BodyGuard },
        { provide: APP_PIPE, useClass: RequestPipe },
        { provide: APP_INTERCEPTOR, useClass: GlassReads },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [Config, CLOCK, Log, KeyRing, ...shared, ...mailProviders],
    };
  }
}
