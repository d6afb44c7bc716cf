/** The words of helping in the language of the page: they come with its pages, and weigh on no other. */
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { helping as english } from '../../../lib/i18n/en/helping.ts';
import { helping as spanish } from '../../../lib/i18n/es/helping.ts';

const wordsOf = { en: english, es: spanish };

export const useHelpWords = (): (typeof wordsOf)['es'] => wordsOf[useLanguage().language];
