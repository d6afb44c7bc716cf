/** The browser's part in signing in with a passkey. */
import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
} from '@simplewebauthn/browser';
import type { AccountApi, PasskeyProof } from './account-api.ts';
import type { Passkey } from './session.types.ts';

export const canUsePasskeys = (): boolean => browserSupportsWebAuthn();

/** The person, or their device, said no; nothing is wrong with the site. */
export class PasskeyRefused extends Error {}

async function ceremony<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw new PasskeyRefused('No passkey was used.', { cause: error });
  }
}

export async function provePasskey(challenge: AccountApi['passkeyChallenge']): Promise<PasskeyProof> {
  const { ceremony: id, options } = await challenge();
  return { ceremony: id, response: await ceremony(startAuthentication({ optionsJSON: options })) };
}

/** Offers passkeys where the address is typed. Null: this browser does not, or the person did something else. */
export async function passkeyFromAutofill(account: AccountApi): Promise<PasskeyProof | null> {
  if (!(await browserSupportsWebAuthnAutofill())) return null;
  try {
    const { ceremony: id, options } = await account.passkeyChallenge();
    return { ceremony: id, response: await startAuthentication({ optionsJSON: options, useBrowserAutofill: true }) };
  } catch {
    return null;
  }
}

export const stopAutofill = (): void => {
  WebAuthnAbortService.cancelCeremony();
};

export async function makePasskey(
  account: AccountApi,
  label: Passkey['label'],
): Promise<{ readonly recoveryCodes: readonly string[] | null }> {
  const { ceremony: id, options } = await account.passkeyCreation();
  const response = await ceremony(startRegistration({ optionsJSON: options }));
  return account.addPasskey({ ceremony: id, response, label });
}
