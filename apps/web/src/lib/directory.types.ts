/** The directory's answers under the names that the pages use; the shapes themselves are the contract's. */
import type { Schema } from '@open-window/contract/client.ts';
import type { paths } from '@open-window/contract/openapi.ts';

export type SearchResponse = Schema['SearchResponse'];
export type ListingItem = Schema['ListingItem'];
export type ListingResponse = Schema['ListingResponse'];
export type Badge = Schema['Badge'];
export type CarePhase = Schema['CarePhaseResponse'];
export type CoursePriceOption = Schema['CoursePriceOption'];
export type PriceLine = Schema['CoursePriceLine'];
export type SafetyProfile = Schema['SafetyProfileResponse'];
export type LedgerLine = Schema['LedgerLineResponse'];
export type Suggestion = Schema['SuggestionResponse'];
export type NearbyAlternative = Schema['AlternativeResponse'];
export type ReportRequest = Schema['ReportRequest'];
export type ReportResponse = Schema['ReportResponse'];
export type ComplaintKind = Schema['ComplaintKind'];
export type ComplaintRequest = Schema['ComplaintRequest'];
export type ComplaintReceipt = Schema['ComplaintReceiptResponse'];
export type InterestRequest = Schema['InterestRequest'];
export type InterestAnswer = Schema['InterestAnswer'];
export type HowWeVetResponse = Schema['HowWeVetResponse'];
export type Scholarship = Schema['ScholarshipItem'];
export type MapFeature = Schema['MapFeatureResponse'];

export type SearchQuery = NonNullable<paths['/api/v1/directory/listings']['get']['parameters']['query']>;
export type MapQuery = NonNullable<paths['/api/v1/directory/map']['get']['parameters']['query']>;

interface Failure {
  /** By which its log can be found. */
  readonly requestId?: string;
  /** Until when to wait, when the answer said so. */
  readonly retryAt?: string;
}

/** RFC 9457, as every failure of the API is told; some have more to say. Status 0: nobody answered. */
export type ProblemDetails = Failure &
  (
    | (Partial<Schema['ListingGoneResponse']> & { readonly status: 410 })
    | (Partial<Schema['ImpossibleSearchResponse']> & { readonly status: 422 })
    | (Partial<Schema['ProblemResponse']> & {
        readonly status: 0 | 400 | 401 | 403 | 404 | 406 | 409 | 412 | 413 | 414 | 415 | 428 | 429 | 500 | 503 | 507;
      })
  );
