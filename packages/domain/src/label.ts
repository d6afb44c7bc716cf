/** What a code is called in public: plain words in English and Spanish, and where the code comes from. */

export interface Label {
  readonly en: string;
  readonly es: string;
  /** One sentence of English at a reading level of 8 or lower. */
  readonly definition?: string;
  /** Where the code is taken from; `ours` where it is this product's own. */
  readonly source?: string;
  /** Words by which people search for it, English and Spanish together; folded or not, any case. */
  readonly plainWords?: readonly string[];
}

/** What the regulator says of a route, to be printed wherever the route is explained. */
export interface RouteLabel extends Label {
  readonly regulatoryNote: { readonly en: string; readonly es: string };
}

/** How much research stands behind ketamine for a condition. Our reading, to be confirmed by a clinician before real use. */
export type EvidenceTier = 'STRONG' | 'MODERATE' | 'EARLY' | 'LITTLE';

export interface ConditionLabel extends Label {
  readonly evidenceTier: EvidenceTier;
}

export type LabelsOf<Code extends string> = Readonly<Record<Code, Label>>;
