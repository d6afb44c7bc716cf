/** The word for a code, in the language of the page. */
import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { LabelGroup } from './labels.ts';

export type LabelOf = (group: LabelGroup, code: string) => string;

export const labelsOf =
  (i18n: I18n): LabelOf =>
  (group, code) => {
    const label: unknown = i18n.getResource(i18n.language, 'labels', `${group}.${code}`);
    return typeof label === 'string' ? label : code;
  };

export const useLabels = (): LabelOf => labelsOf(useTranslation().i18n);
