/** What the pages about signing in ask the API. */
import { queryOptions } from '@tanstack/react-query';
import type { AccountApi } from '../../../lib/session/account-api.ts';

export const passkeysQuery = (account: AccountApi) =>
  queryOptions({ queryKey: ['account', 'passkeys'], queryFn: account.passkeys });
