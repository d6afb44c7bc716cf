/** The features of the product, in reading order. */
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { AccountsModule } from './features/accounts/accounts.module.ts';
import { AgreementsModule } from './features/agreements/agreements.module.ts';
import { ApplicationsModule } from './features/applications/writing/applications.module.ts';
import { CareLettersModule } from './features/applications/helping/care-letters.module.ts';
import { HelpModule } from './features/applications/helping/help.module.ts';
import { BulkRunsModule } from './features/applications/bulk/bulk-runs.module.ts';
import { ChangesModule } from './features/applications/asking/changes.module.ts';
import { OwnConsentsModule } from './features/applications/own/own-consents.module.ts';
import { OwnCopyModule } from './features/applications/own/own-copy.module.ts';
import { ProofsModule } from './features/applications/proofs/proofs.module.ts';
import { InformationModule } from './features/applications/asking/information.module.ts';
import { MedicalModule } from './features/applications/clinicians/medical.module.ts';
import { SavedFiltersModule } from './features/applications/kept/saved-filters.module.ts';
import { ScreeningModule } from './features/applications/screening/screening.module.ts';
import { TakingModule } from './features/applications/taking/taking.module.ts';
import { AuditingModule } from './features/auditing/auditing.module.ts';
import { CandidatesModule } from './features/candidates/candidates.module.ts';
import { ComplaintsModule } from './features/complaints/complaints.module.ts';
import { ConcernsModule } from './features/concerns/concerns.module.ts';
import { DelegatesModule } from './features/delegates/delegates.module.ts';
import { DemoModule } from './features/demo/demo.module.ts';
import { DirectoryModule } from './features/directory/directory.module.ts';
import { HowWeVetModule } from './features/directory/how-we-vet.module.ts';
import { DisclosuresModule } from './features/disclosures/disclosures.module.ts';
import { DocumentsModule } from './features/documents/documents.module.ts';
import { ExclusionsModule } from './features/exclusions/exclusions.module.ts';
import { ClaimsModule } from './features/listings/claims.module.ts';
import { ListingsModule } from './features/listings/listings.module.ts';
import { MailboxModule } from './features/mailroom/mailbox.module.ts';
import { MailroomModule } from './features/mailroom/mailroom.module.ts';
import { MembersModule } from './features/members/members.module.ts';
import { MessagesModule } from './features/messages/messages.module.ts';
import { MonitorsModule } from './features/monitors/monitors.module.ts';
import { NoticesModule } from './features/notices/notices.module.ts';
import { NpiModule } from './features/npi/npi.module.ts';
import { OperationsModule } from './features/operations/operations.module.ts';
import { OversightModule } from './features/people/oversight.module.ts';
import { AcceptanceModule } from './features/people/acceptance.module.ts';
import { DataRequestsModule } from './features/people/data-requests.module.ts';
import { OwnDataModule } from './features/people/own-data.module.ts';
import { PeopleModule } from './features/people/people.module.ts';
import { RekeyModule } from './features/people/rekey.module.ts';
import { RetentionModule } from './features/people/retention.module.ts';
import { WorkModule } from './features/people/work.module.ts';
import { ProbesModule } from './features/probes/probes.module.ts';
import { ProgramsModule } from './features/programs/programs.module.ts';
import { RiskModule } from './features/risk/risk.module.ts';
import { RoundInterestModule } from './features/programs/round-interest.module.ts';
import { TeamDocumentsModule } from './features/team-documents/team-documents.module.ts';
import { QuotesModule } from './features/vetting/quotes.module.ts';
import { VettingModule } from './features/vetting/vetting.module.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import { Config } from './platform/config/config.ts';
import { type Log } from './platform/observability/log.ts';
import { PlatformModule } from './platform/platform.module.ts';

/** Each of them also works in jobs. */
const features: readonly Type[] = [
  AccountsModule,
  AuditingModule,
  ListingsModule,
  ClaimsModule,
  DisclosuresModule,
  VettingModule,
  QuotesModule,
  CandidatesModule,
  ConcernsModule,
  RiskModule,
  ComplaintsModule,
  ExclusionsModule,
  NpiModule,
  PeopleModule,
  AcceptanceModule,
  OversightModule,
  OwnDataModule,
  DataRequestsModule,
  RetentionModule,
  RekeyModule,
  WorkModule,
  DocumentsModule,
  TeamDocumentsModule,
  AgreementsModule,
  MembersModule,
  DelegatesModule,
  MonitorsModule,
  ProbesModule,
  ProgramsModule,
  RoundInterestModule,
  ApplicationsModule,
  CareLettersModule,
  HelpModule,
  ScreeningModule,
  BulkRunsModule,
  SavedFiltersModule,
  InformationModule,
  MedicalModule,
  ProofsModule,
  ChangesModule,
  OwnConsentsModule,
  OwnCopyModule,
  MessagesModule,
  TakingModule,
  NoticesModule,
  MailroomModule,
  OperationsModule,
];

@Module({})
export class AppModule {
  static with(config: Config, clock: Clock = systemClock, log?: Log): DynamicModule {
    const ofDemo = config.isDemo ? [DemoModule, MailboxModule] : [];
    return {
      module: AppModule,
      imports: [PlatformModule.with(config, clock, log), DirectoryModule, HowWeVetModule, ...features, ...ofDemo],
    };
  }

  /** The search index stands in the processes that answer people, and in no other. */
  static forWorker(config: Config, clock: Clock = systemClock): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config, clock), ...features] };
  }
}
