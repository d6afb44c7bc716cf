/** Everything a person does with their own account, at either door. Pages and tests know this; only `account-calls.ts` knows addresses. */
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser';
import type { Language } from '../i18n/language.ts';
import type {
  Acceptance,
  AccessLog,
  ConsentPurpose,
  Consents,
  DataRequest,
  DataRequestKind,
  InvitationLook,
  OwnSession,
  Passkey,
  PasskeyCeremony,
  Profile,
  ProfileChange,
  RecoveryCodes,
  SessionState,
  SignIn,
  SignUp,
  Totp,
} from './session.types.ts';

/** A link holds a token; who types has the address and a code. */
export type MailProof = { readonly token: string } | { readonly email: string; readonly code: string };

export interface PasskeyProof {
  readonly ceremony: string;
  readonly response: AuthenticationResponseJSON;
}

export type ElevationProof = { readonly passphrase: string } | { readonly code: string } | PasskeyProof;

export interface AccountApi {
  readonly session: () => Promise<SessionState>;
  readonly signOut: () => Promise<void>;

  readonly signUp: (request: SignUp) => Promise<void>;
  readonly verify: (proof: MailProof & { readonly passphrase?: string }) => Promise<SessionState>;
  readonly signIn: (request: { readonly email: string; readonly passphrase: string }) => Promise<SessionState>;
  readonly sendCode: (request: { readonly email: string; readonly language: Language }) => Promise<void>;
  readonly useCode: (proof: MailProof & { readonly confirm?: boolean }) => Promise<SessionState>;
  readonly passkeyChallenge: () => Promise<PasskeyCeremony<PublicKeyCredentialRequestOptionsJSON>>;
  readonly signInWithPasskey: (proof: PasskeyProof) => Promise<SessionState>;
  readonly secondFactor: (
    proof: { readonly code: string } | { readonly recoveryCode: string },
  ) => Promise<SessionState>;
  readonly sendReset: (request: { readonly email: string; readonly language: Language }) => Promise<void>;
  readonly useReset: (request: { readonly token: string; readonly passphrase: string }) => Promise<void>;
  readonly lookAtInvitation: (token: string) => Promise<InvitationLook>;
  /** Who was invited is signed in after it: staff only half, until their second factor is set up. */
  readonly acceptInvitation: (request: Acceptance) => Promise<void>;
  /** With the account that one has and is signed in to. */
  readonly joinByInvitation: (token: string) => Promise<void>;

  readonly elevationChallenge: () => Promise<PasskeyCeremony<PublicKeyCredentialRequestOptionsJSON>>;
  readonly elevate: (proof: ElevationProof) => Promise<{ readonly elevatedUntil: string }>;

  readonly profile: () => Promise<Profile>;
  readonly changeProfile: (change: ProfileChange, revision: number) => Promise<Profile>;
  readonly changeEmail: (email: string) => Promise<void>;
  readonly useEmailChange: (token: string) => Promise<void>;

  readonly changePassphrase: (passphrase: string) => Promise<void>;
  readonly passkeys: () => Promise<readonly Passkey[]>;
  readonly passkeyCreation: () => Promise<PasskeyCeremony<PublicKeyCredentialCreationOptionsJSON>>;
  readonly addPasskey: (proof: {
    readonly ceremony: string;
    readonly response: RegistrationResponseJSON;
    readonly label: string;
  }) => Promise<RecoveryCodes>;
  readonly renamePasskey: (passkey: Passkey, label: string) => Promise<void>;
  readonly removePasskey: (passkey: Passkey) => Promise<void>;
  readonly beginTotp: () => Promise<Totp>;
  readonly confirmTotp: (code: string) => Promise<RecoveryCodes>;
  readonly removeTotp: () => Promise<void>;
  readonly newRecoveryCodes: () => Promise<RecoveryCodes>;

  readonly sessions: () => Promise<readonly OwnSession[]>;
  readonly endSession: (id: string) => Promise<void>;
  readonly endOtherSessions: () => Promise<void>;
  readonly signIns: () => Promise<readonly SignIn[]>;

  readonly accessLog: (cursor: string | null) => Promise<AccessLog>;
  readonly consents: () => Promise<Consents>;
  readonly consent: (purpose: ConsentPurpose, textVersion: string, language: Language) => Promise<void>;
  readonly withdrawConsent: (id: string) => Promise<void>;
  readonly dataRequests: () => Promise<readonly DataRequest[]>;
  readonly askForData: (kind: DataRequestKind, idempotencyKey: string) => Promise<DataRequest>;
  readonly cancelDataRequest: (id: string) => Promise<void>;
}
