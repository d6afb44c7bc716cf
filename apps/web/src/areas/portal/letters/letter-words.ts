/** The words of letters in the language of the page: they come with its pages, and weigh on no other. */
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { careLetter as english } from '../../../lib/i18n/en/care-letter.ts';
import { careLetter as spanish } from '../../../lib/i18n/es/care-letter.ts';

const wordsOf = { en: english, es: spanish };

export const useLetterWords = (): (typeof wordsOf)['es'] => wordsOf[useLanguage().language];
