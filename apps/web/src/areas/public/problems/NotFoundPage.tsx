/** Every address that no page answers. */
import { data } from 'react-router';
import type { PageHandle } from '../../../lib/head.ts';
import { Missing, missingHead } from './Missing.tsx';

export const loader = () => data(null, { status: 404 });

export const handle: PageHandle = { head: ({ t }) => missingHead(t) };

export const Component = Missing;
