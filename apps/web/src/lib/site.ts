/** What the whole site knows about itself: how to reach a person, and which world its listings come from. */
import { createContext, useRouteLoaderData } from 'react-router';
import type { ListingOrigin } from '@open-window/domain/vocabulary.ts';

export interface SiteContact {
  phone: string | null;
  email: string | null;
}

export interface Site {
  contact: SiteContact;
  /** DEMO and CANDIDATE worlds are announced on every page. */
  world: ListingOrigin | null;
  total: number | null;
}

export const contactContext = createContext<SiteContact>({ phone: null, email: null });

export const layoutRouteId = 'layout';

export const useSite = (): Site =>
  useRouteLoaderData<Site>(layoutRouteId) ?? { contact: { phone: null, email: null }, world: null, total: null };
