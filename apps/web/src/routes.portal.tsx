/** Which page of the portal answers which address. */
import type { RouteObject } from 'react-router';
import { AppFrame } from './AppFrame.tsx';
import { BrokenApp, BrokenPage } from './areas/account/problems/BrokenPage.tsx';
import { MissingPage } from './areas/account/problems/MissingPage.tsx';
import { OwnPages } from './areas/account/session/OwnPages.tsx';
import { PortalLayout } from './areas/portal/layout/PortalLayout.tsx';
import { withLabels } from './lib/i18n/labels-on-demand.ts';
import { SignedIn } from './lib/session/SignedIn.tsx';

const wait = { HydrateFallback: () => null };

export const routes: RouteObject[] = [
  {
    Component: AppFrame,
    ErrorBoundary: BrokenApp,
    ...wait,
    children: [
      {
        path: '/account',
        Component: PortalLayout,
        children: [
          {
            ErrorBoundary: BrokenPage,
            children: [
              { path: 'sign-in', lazy: async () => import('./areas/account/sign-in/SignInPage.tsx') },
              { path: 'second-factor', lazy: async () => import('./areas/account/sign-in/SecondFactorPage.tsx') },
              { path: 'forgot', lazy: async () => import('./areas/account/sign-in/ForgotPage.tsx') },
              { path: 'reset', lazy: async () => import('./areas/account/sign-in/ResetPage.tsx') },
              { path: 'invitation', lazy: async () => import('./areas/account/sign-in/InvitationPage.tsx') },
              { path: 'sign-up', lazy: async () => import('./areas/portal/sign-up/SignUpPage.tsx') },
              { path: 'verify', lazy: async () => import('./areas/portal/sign-up/VerifyPage.tsx') },
              { path: 'code', lazy: async () => import('./areas/portal/sign-up/CodePage.tsx') },
              { path: 'email', lazy: async () => import('./areas/portal/sign-up/EmailPage.tsx') },
              { path: 'help', lazy: async () => import('./areas/portal/helping/HelpLinkPage.tsx') },
              { path: 'letter', lazy: async () => import('./areas/portal/letters/LetterLinkPage.tsx') },
              { path: 'demo', lazy: async () => import('./areas/portal/demo/DemoPage.tsx') },
              { path: 'demo/mailbox', lazy: async () => import('./areas/portal/mailbox/MailboxPage.tsx') },
              { path: 'demo/mailbox/:id', lazy: async () => import('./areas/portal/mailbox/MailboxPage.tsx') },
              {
                Component: SignedIn,
                children: [
                  { path: 'claims', lazy: async () => withLabels(import('./areas/portal/claims/ClaimsPage.tsx')) },
                  {
                    path: 'applications',
                    lazy: async () => import('./areas/portal/applications/ApplicationsPage.tsx'),
                  },
                  {
                    path: 'applications/:id/messages',
                    lazy: async () => import('./areas/portal/applications/MessagesPage.tsx'),
                  },
                  {
                    path: 'applications/:id/proof',
                    lazy: async () => import('./areas/portal/applications/ProofPage.tsx'),
                  },
                  {
                    path: 'applications/:id',
                    lazy: async () => import('./areas/portal/applications/ApplicationRoom.tsx'),
                    children: [
                      { index: true, lazy: async () => import('./areas/portal/applications/OutlinePage.tsx') },
                      {
                        path: 'sections/:code',
                        lazy: async () => import('./areas/portal/applications/SectionPage.tsx'),
                      },
                      { path: 'asked', lazy: async () => import('./areas/portal/applications/AskedPage.tsx') },
                      { path: 'sign', lazy: async () => import('./areas/portal/applications/SignPage.tsx') },
                      { path: 'helper', lazy: async () => import('./areas/portal/helping/HelpersPage.tsx') },
                    ],
                  },
                  {
                    path: 'applications/:id/letters',
                    lazy: async () => import('./areas/portal/letters/LettersPage.tsx'),
                  },
                  { path: 'helping', lazy: async () => import('./areas/portal/helping/HelpingPage.tsx') },
                  {
                    path: 'helping/:id',
                    lazy: async () => import('./areas/portal/helping/HelpedRoom.tsx'),
                    children: [
                      { index: true, lazy: async () => import('./areas/portal/applications/OutlinePage.tsx') },
                      {
                        path: 'sections/:code',
                        lazy: async () => import('./areas/portal/applications/SectionPage.tsx'),
                      },
                      { path: 'sign', lazy: async () => import('./areas/portal/applications/SignPage.tsx') },
                    ],
                  },
                  { path: 'parts', lazy: async () => withLabels(import('./areas/portal/parts/PartsPage.tsx')) },
                  { path: 'teams', lazy: async () => withLabels(import('./areas/portal/teams/TeamsPage.tsx')) },
                  { path: 'teams/:id', lazy: async () => withLabels(import('./areas/portal/teams/TeamPage.tsx')) },
                  {
                    path: 'teams/:id/parts/:part',
                    lazy: async () => withLabels(import('./areas/portal/teams/TeamPartPage.tsx')),
                  },
                  {
                    path: 'teams/:id/papers',
                    lazy: async () => withLabels(import('./areas/portal/teams/DocumentsPage.tsx')),
                  },
                  {
                    path: 'teams/:id/members',
                    lazy: async () => withLabels(import('./areas/portal/teams/MembersPage.tsx')),
                  },
                  {
                    path: 'teams/:id/people',
                    lazy: async () => withLabels(import('./areas/portal/teams/PeoplePage.tsx')),
                  },
                  {
                    path: 'teams/:id/complaints',
                    lazy: async () => withLabels(import('./areas/portal/teams/ComplaintsPage.tsx')),
                  },
                  {
                    path: 'teams/:id/check',
                    lazy: async () => withLabels(import('./areas/portal/teams/CheckTeamPage.tsx')),
                  },
                  {
                    path: 'teams/:id/still-true',
                    lazy: async () => withLabels(import('./areas/portal/teams/AttestPage.tsx')),
                  },
                  {
                    Component: OwnPages,
                    children: [
                      { index: true, lazy: async () => import('./areas/account/profile/ProfilePage.tsx') },
                      { path: 'security', lazy: async () => import('./areas/account/security/SecurityPage.tsx') },
                      { path: 'sessions', lazy: async () => import('./areas/account/sessions/SessionsPage.tsx') },
                      { path: 'access-log', lazy: async () => import('./areas/account/access-log/AccessLogPage.tsx') },
                      { path: 'data', lazy: async () => import('./areas/account/data/DataPage.tsx') },
                    ],
                  },
                ],
              },
              { path: '*', Component: MissingPage },
            ],
          },
        ],
      },
    ],
  },
];
