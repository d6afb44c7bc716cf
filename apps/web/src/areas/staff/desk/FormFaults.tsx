/** Leads what the API found wrong in a form to its fields, and says the rest beside the button. */
import type { ReactNode } from 'react';
import { FaultsContext } from '../../../lib/listing-form/parts.ts';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';

export function FormFaults({ error, children }: { readonly error: unknown; readonly children: ReactNode }) {
  const wordsOf = useFieldProblem(error);
  return (
    <FaultsContext value={(pointer) => wordsOf(pointer.replace(/^\//, '').replace(/\/\*$/, ''))}>
      {children}
    </FaultsContext>
  );
}
