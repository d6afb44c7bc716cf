/** The vocabulary in this language alone. The build replaces this module by what it exports. */
import { labelsIn } from '../labels.ts';

export const labels = labelsIn('en');
