/** The account's own data as requests: the addresses of `account/…` and `auth/…`, alike at both doors. */
import type { ApiClient } from '@open-window/contract/client.ts';
import { answerOf } from '../app-client.ts';
import type { AccountApi, ElevationProof } from './account-api.ts';
import type { PasskeyCeremony } from './session.types.ts';

/** The contract knows the options of a ceremony as an object; the browser's side knows more. */
const asCeremony = async <Options>(asked: Promise<{ ceremony: string; options: unknown }>) =>
  (await asked) as PasskeyCeremony<Options>;

const quietly = async (call: Promise<unknown>): Promise<void> => {
  await call;
};

/** `If-Match` of a thing that has no versions. */
const onlyVersion = '"0"';

export function accountCalls(client: ApiClient): AccountApi {
  return {
    ...signingInCalls(client),
    ...factorCalls(client),
    ...ownDataCalls(client),
  };
}

type SigningIn = Pick<
  AccountApi,
  | 'session' | 'signOut' | 'signUp' | 'verify' | 'signIn' | 'sendCode' | 'useCode' | 'passkeyChallenge' | 'signInWithPasskey'
  | 'secondFactor' | 'sendReset' | 'useReset' | 'lookAtInvitation' | 'acceptInvitation' | 'joinByInvitation' | 'elevationChallenge' | 'elevate'
>; // prettier-ignore

const signingInCalls = (client: ApiClient): SigningIn => ({
  session: async () => answerOf(client.GET('/api/v1/account/session')),
  signOut: async () => quietly(answerOf(client.POST('/api/v1/account/session/sign-out'))),
  signUp: async (body) => quietly(answerOf(client.POST('/api/v1/auth/sign-up', { body }))),
  verify: async (body) => answerOf(client.POST('/api/v1/auth/verify', { body })),
  signIn: async (body) => answerOf(client.POST('/api/v1/auth/sign-in', { body })),
  sendCode: async (body) => quietly(answerOf(client.POST('/api/v1/auth/codes', { body }))),
  useCode: async (body) => answerOf(client.POST('/api/v1/auth/codes/use', { body })),
  passkeyChallenge: async () => asCeremony(answerOf(client.POST('/api/v1/auth/passkey/options'))),
  signInWithPasskey: async ({ ceremony, response }) =>
    answerOf(client.POST('/api/v1/auth/passkey', { body: { ceremony, response: { ...response } } })),
  secondFactor: async (body) => answerOf(client.POST('/api/v1/account/session/second-factor', { body })),
  sendReset: async (body) => quietly(answerOf(client.POST('/api/v1/auth/reset', { body }))),
  useReset: async (body) => quietly(answerOf(client.POST('/api/v1/auth/reset/use', { body }))),
  lookAtInvitation: async (token) => answerOf(client.POST('/api/v1/auth/invitations/look', { body: { token } })),
  acceptInvitation: async (body) => quietly(answerOf(client.POST('/api/v1/auth/invitations/accept', { body }))),
  joinByInvitation: async (token) =>
    quietly(answerOf(client.POST('/api/v1/account/invitations/accept', { body: { token } }))),
  elevationChallenge: async () => asCeremony(answerOf(client.POST('/api/v1/account/elevation/options'))),
  elevate: async (proof) => answerOf(client.POST('/api/v1/account/elevation', { body: elevationBody(proof) })),
});

const elevationBody = (proof: ElevationProof) =>
  'response' in proof ? { ceremony: proof.ceremony, response: { ...proof.response } } : proof;

type Factors = Pick<
  AccountApi,
  | 'changePassphrase' | 'passkeys' | 'passkeyCreation' | 'addPasskey' | 'renamePasskey' | 'removePasskey' | 'beginTotp' | 'confirmTotp'
  | 'removeTotp' | 'newRecoveryCodes' | 'sessions' | 'endSession' | 'endOtherSessions' | 'signIns'
>; // prettier-ignore

const factorCalls = (client: ApiClient): Factors => ({
  changePassphrase: async (passphrase) =>
    quietly(answerOf(client.PUT('/api/v1/account/passphrase', { body: { passphrase } }))),
  passkeys: async () => (await answerOf(client.GET('/api/v1/account/passkeys'))).items,
  passkeyCreation: async () => asCeremony(answerOf(client.POST('/api/v1/account/passkeys/options'))),
  addPasskey: async ({ response, ...proof }) =>
    answerOf(client.POST('/api/v1/account/passkeys', { body: { ...proof, response: { ...response } } })),
  renamePasskey: async ({ id, etag }, label) =>
    quietly(
      answerOf(
        client.PATCH('/api/v1/account/passkeys/{id}', {
          params: { path: { id }, header: { 'If-Match': etag } },
          body: { label },
        }),
      ),
    ),
  removePasskey: async ({ id, etag }) =>
    quietly(
      answerOf(
        client.DELETE('/api/v1/account/passkeys/{id}', { params: { path: { id }, header: { 'If-Match': etag } } }),
      ),
    ),
  beginTotp: async () => answerOf(client.POST('/api/v1/account/totp/enrolments')),
  confirmTotp: async (code) => answerOf(client.POST('/api/v1/account/totp', { body: { code } })),
  removeTotp: async () =>
    quietly(answerOf(client.DELETE('/api/v1/account/totp', { headers: { 'If-Match': onlyVersion } }))),
  newRecoveryCodes: async () => answerOf(client.POST('/api/v1/account/recovery-codes')),
  sessions: async () => (await answerOf(client.GET('/api/v1/account/sessions'))).items,
  endSession: async (id) =>
    quietly(
      answerOf(
        client.POST('/api/v1/account/sessions/{id}/moves', { params: { path: { id } }, body: { action: 'end' } }),
      ),
    ),
  endOtherSessions: async () =>
    quietly(answerOf(client.POST('/api/v1/account/sessions/moves', { body: { action: 'endOthers' } }))),
  signIns: async () => (await answerOf(client.GET('/api/v1/account/sign-ins'))).items,
});

const ownDataCalls = (client: ApiClient): Omit<AccountApi, keyof SigningIn | keyof Factors> => ({
  profile: async () => answerOf(client.GET('/api/v1/account/profile')),
  changeProfile: async (body, revision) =>
    answerOf(client.PATCH('/api/v1/account/profile', { params: { header: { 'If-Match': `"${revision}"` } }, body })),
  changeEmail: async (email) => quietly(answerOf(client.POST('/api/v1/account/email', { body: { email } }))),
  useEmailChange: async (token) => quietly(answerOf(client.POST('/api/v1/auth/email/use', { body: { token } }))),
  accessLog: async (cursor) =>
    answerOf(client.GET('/api/v1/account/access-log', { params: { query: cursor === null ? {} : { cursor } } })),
  consents: async () => answerOf(client.GET('/api/v1/account/consents')),
  consent: async (purpose, textVersion, language) =>
    quietly(answerOf(client.POST('/api/v1/account/consents', { body: { purpose, textVersion, language } }))),
  withdrawConsent: async (id) =>
    quietly(
      answerOf(
        client.POST('/api/v1/account/consents/{id}/moves', { params: { path: { id } }, body: { action: 'withdraw' } }),
      ),
    ),
  dataRequests: async () => (await answerOf(client.GET('/api/v1/account/data-requests'))).items,
  askForData: async (kind, key) =>
    answerOf(
      client.POST('/api/v1/account/data-requests', {
        headers: { 'Idempotency-Key': `"${key}"` },
        body: { kind },
      }),
    ),
  cancelDataRequest: async (id) =>
    quietly(
      answerOf(
        client.POST('/api/v1/account/data-requests/{id}/moves', {
          params: { path: { id } },
          body: { action: 'cancel' },
        }),
      ),
    ),
});
