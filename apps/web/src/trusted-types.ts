/**
 * Keeps text out of markup in the browser itself: where the policy asks for trusted types, a string becomes markup only if it cannot hold any.
 * Mantine's style sheets pass (they have no "<"); addresses of scripts and text to run never do.
 */
interface TrustedTypePolicies {
  createPolicy(name: 'default', rules: { createHTML: (text: string) => string | null }): unknown;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicies };

trustedTypes?.createPolicy('default', { createHTML: (text) => (text.includes('<') ? null : text) });
