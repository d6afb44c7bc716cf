/** Policies of a program as files: published once, and read as they were. */
import { Id, Text } from '../../platform/http/fields.ts';
import { PublishedVersionItem } from './programs.dto.ts';

export const MOST_OF_A_POLICY = 100_000;

export class PoliciesParams {
  @Id() id!: string;
}

export class PolicyParams extends PoliciesParams {
  @Id() policyId!: string;
}

export class PolicyRequest {
  @Text({ max: MOST_OF_A_POLICY, description: 'JSON: who may apply, need, rubric, allocation' }) definition!: string;
}

export class PolicyResponse extends PublishedVersionItem {
  @Text({ max: MOST_OF_A_POLICY, description: 'Its canonical JSON' }) definition!: string;
}
