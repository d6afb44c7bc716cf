/** The words of what is beside an application: they come with the pages that need them, and not with every page of the portal. */
import { filled } from '../../../lib/application-form/form-words.ts';
import { applicationBeside as english } from '../../../lib/i18n/en/application-beside.ts';
import { applicationBeside as spanish } from '../../../lib/i18n/es/application-beside.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';

export { filled };

export const useBesideWords = () => (useLanguage().language === 'es' ? spanish : english);
