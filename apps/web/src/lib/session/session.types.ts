/** What the API says of the session and the account, under the names that the pages use; the shapes themselves are the contract's. */
import type { Schema } from '@open-window/contract/client.ts';

export type SessionState = Schema['SessionStateResponse'];

export const themeChoices = ['auto', 'light', 'dark'] as const satisfies readonly Schema['Theme'][];

export type Passkey = Schema['PasskeyItem'];
export type OwnSession = Schema['OwnSessionItem'];
export type SignIn = Schema['SignInItem'];
export type Profile = Schema['ProfileResponse'];
export type ProfileChange = Schema['ProfileRequest'];
export type Consents = Schema['ConsentsResponse'];
export type ConsentPurpose = Schema['ConsentPurpose'];
export type DataRequest = Schema['DataRequestResponse'];
export type DataRequestKind = Schema['DataRequestKind'];
export type Totp = Schema['TotpEnrolmentResponse'];
export type RecoveryCodes = Schema['RecoveryCodesResponse'];
export type SignUp = Schema['SignUpRequest'];

export type AccessLog = Schema['AccessLogResponse'];
export type InvitationLook = Schema['InvitedResponse'];
export type Acceptance = Schema['InvitationAcceptance'];

export interface PasskeyCeremony<Options> {
  readonly ceremony: string;
  readonly options: Options;
}
