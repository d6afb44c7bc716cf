/** Which page of the staff area answers which address. A new room is a line here and a line in the navigation. */
import type { RouteObject } from 'react-router';
import { AppFrame } from './AppFrame.tsx';
import { BrokenApp, BrokenPage } from './areas/account/problems/BrokenPage.tsx';
import { MissingPage } from './areas/account/problems/MissingPage.tsx';
import { OwnPages } from './areas/account/session/OwnPages.tsx';
import { StaffDoor } from './areas/staff/layout/StaffDoor.tsx';
import { StaffLayout } from './areas/staff/layout/StaffLayout.tsx';
import { SignedIn } from './lib/session/SignedIn.tsx';

const wait = { HydrateFallback: () => null };

/** Before the rooms: signing in. */
const door: RouteObject = {
  Component: StaffDoor,
  children: [
    { path: 'sign-in', lazy: async () => import('./areas/account/sign-in/SignInPage.tsx') },
    { path: 'second-factor', lazy: async () => import('./areas/account/sign-in/SecondFactorPage.tsx') },
    { path: 'enrolment', lazy: async () => import('./areas/account/sign-in/EnrolmentPage.tsx') },
    { path: 'forgot', lazy: async () => import('./areas/account/sign-in/ForgotPage.tsx') },
    { path: 'reset', lazy: async () => import('./areas/account/sign-in/ResetPage.tsx') },
    { path: 'invitation', lazy: async () => import('./areas/account/sign-in/InvitationPage.tsx') },
  ],
};

const ownPages: RouteObject = {
  path: 'account',
  Component: OwnPages,
  children: [
    { index: true, lazy: async () => import('./areas/account/profile/ProfilePage.tsx') },
    { path: 'security', lazy: async () => import('./areas/account/security/SecurityPage.tsx') },
    { path: 'sessions', lazy: async () => import('./areas/account/sessions/SessionsPage.tsx') },
    { path: 'access-log', lazy: async () => import('./areas/account/access-log/AccessLogPage.tsx') },
    { path: 'data', lazy: async () => import('./areas/account/data/DataPage.tsx') },
  ],
};

const rooms: RouteObject[] = [
  { index: true, lazy: async () => import('./areas/staff/work/WorkPage.tsx') },
  { path: 'applications', lazy: async () => import('./areas/staff/applications/ApplicationsQueuePage.tsx') },
  { path: 'applications/bulk/:id', lazy: async () => import('./areas/staff/applications/BulkRunPage.tsx') },
  { path: 'applications/:id', lazy: async () => import('./areas/staff/applications/ApplicationFilePage.tsx') },
  { path: 'taken-applications', lazy: async () => import('./areas/staff/taking/TakingPage.tsx') },
  { path: 'taken-applications/:id', lazy: async () => import('./areas/staff/taking/TakenPage.tsx') },
  { path: 'clinical', lazy: async () => import('./areas/staff/applications/ClinicalQueuePage.tsx') },
  { path: 'clinical/:id', lazy: async () => import('./areas/staff/applications/ClinicalFilePage.tsx') },
  { path: 'clinical/:id/paper', lazy: async () => import('./areas/staff/applications/ClinicalPaperPage.tsx') },
  { path: 'risk', lazy: async () => import('./areas/staff/risk/RiskQueuePage.tsx') },
  { path: 'risk/rota', lazy: async () => import('./areas/staff/risk/RotaPage.tsx') },
  { path: 'risk/:id', lazy: async () => import('./areas/staff/risk/RiskCasePage.tsx') },
  { path: 'concerns', lazy: async () => import('./areas/staff/concerns/ConcernsPage.tsx') },
  { path: 'concerns/:id', lazy: async () => import('./areas/staff/concerns/ConcernPage.tsx') },
  { path: 'exclusions', lazy: async () => import('./areas/staff/exclusions/ExclusionsPage.tsx') },
  { path: 'exclusions/:id', lazy: async () => import('./areas/staff/exclusions/ExclusionPage.tsx') },
  { path: 'cases', lazy: async () => import('./areas/staff/cases/CasesPage.tsx') },
  { path: 'cases/:id', lazy: async () => import('./areas/staff/cases/CasePage.tsx') },
  { path: 'complaints', lazy: async () => import('./areas/staff/complaints/ComplaintsPage.tsx') },
  { path: 'complaints/:id', lazy: async () => import('./areas/staff/complaints/ComplaintPage.tsx') },
  { path: 'listings', lazy: async () => import('./areas/staff/listings/ListingsPage.tsx') },
  { path: 'listings/new', lazy: async () => import('./areas/staff/listings/NewListingPage.tsx') },
  { path: 'listings/:id', lazy: async () => import('./areas/staff/listings/ListingPage.tsx') },
  { path: 'listings/:id/edit', lazy: async () => import('./areas/staff/listings/EditListingPage.tsx') },
  { path: 'reports', lazy: async () => import('./areas/staff/reports/ReportsPage.tsx') },
  { path: 'reports/:reference', lazy: async () => import('./areas/staff/reports/ReportPage.tsx') },
  { path: 'probes', lazy: async () => import('./areas/staff/probes/ProbesPage.tsx') },
  { path: 'probes/:id', lazy: async () => import('./areas/staff/probes/ProbePage.tsx') },
  { path: 'programs', lazy: async () => import('./areas/staff/programs/ProgramsPage.tsx') },
  { path: 'programs/:id', lazy: async () => import('./areas/staff/programs/ProgramPage.tsx') },
  { path: 'programs/:id/forms', lazy: async () => import('./areas/staff/programs/FormsPage.tsx') },
  { path: 'programs/:id/forms/new', lazy: async () => import('./areas/staff/programs/NewFormPage.tsx') },
  { path: 'programs/:id/forms/:formId', lazy: async () => import('./areas/staff/programs/FormPage.tsx') },
  { path: 'programs/:id/policies', lazy: async () => import('./areas/staff/programs/PoliciesPage.tsx') },
  { path: 'programs/:id/policies/:policyId', lazy: async () => import('./areas/staff/programs/PolicyPage.tsx') },
  { path: 'rounds/:id', lazy: async () => import('./areas/staff/programs/RoundPage.tsx') },
  { path: 'funds', lazy: async () => import('./areas/staff/funds/FundsPage.tsx') },
  { path: 'funds/:id', lazy: async () => import('./areas/staff/funds/FundPage.tsx') },
  { path: 'monitors', lazy: async () => import('./areas/staff/monitors/MonitorsPage.tsx') },
  { path: 'candidates', lazy: async () => import('./areas/staff/candidates/CandidatesPage.tsx') },
  { path: 'candidates/:id', lazy: async () => import('./areas/staff/candidates/CandidatePage.tsx') },
  { path: 'claims', lazy: async () => import('./areas/staff/claims/ClaimsPage.tsx') },
  { path: 'duplicates', lazy: async () => import('./areas/staff/candidates/DuplicatesPage.tsx') },
  { path: 'people', lazy: async () => import('./areas/staff/people/PeoplePage.tsx') },
  { path: 'people/:id', lazy: async () => import('./areas/staff/people/PersonPage.tsx') },
  { path: 'roles', lazy: async () => import('./areas/staff/people/RolesPage.tsx') },
  { path: 'invitations', lazy: async () => import('./areas/staff/invitations/InvitationsPage.tsx') },
  { path: 'audit', lazy: async () => import('./areas/staff/audit/AuditPage.tsx') },
  { path: 'break-glass', lazy: async () => import('./areas/staff/break-glass/BreakGlassPage.tsx') },
  { path: 'retention', lazy: async () => import('./areas/staff/retention/RetentionPage.tsx') },
  { path: 'documents', lazy: async () => import('./areas/staff/documents/DocumentsPage.tsx') },
  { path: 'mail', lazy: async () => import('./areas/staff/mail/MailPage.tsx') },
  { path: 'jobs', lazy: async () => import('./areas/staff/jobs/JobsPage.tsx') },
];

export const routes: RouteObject[] = [
  {
    Component: AppFrame,
    ErrorBoundary: BrokenApp,
    ...wait,
    children: [
      {
        path: '/staff',
        children: [
          door,
          {
            Component: SignedIn,
            children: [
              {
                Component: StaffLayout,
                children: [
                  { ErrorBoundary: BrokenPage, children: [...rooms, ownPages, { path: '*', Component: MissingPage }] },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
];
