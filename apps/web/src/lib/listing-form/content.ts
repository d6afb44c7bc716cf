/** What the long form of a team fills in, half written or whole. */
import type { Schema } from '@open-window/contract/client.ts';

export type Content = Schema['ListingContentEntry'];
