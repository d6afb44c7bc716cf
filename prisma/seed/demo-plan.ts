/** The plan of the demo world: how many teams of each kind, which routes they use, and how their vetting stands. The rest is filled in by chance. */
import type { ListingStatus, RouteCode, ServiceModelCode } from '@open-window/domain/vocabulary.ts';
import { chanceOf, type Chance } from './chance.ts';
import { sitesOfDemo, type Site } from './demo-places.ts';

/** What staff have found so far, by its effect on what the public sees. */
export type Standing =
  | 'CURRENT'
  | 'DUE_SOON'
  | 'CONDITIONAL'
  | 'LAPSED'
  | 'SOFT_LAPSED'
  | 'OPEN_QUESTION'
  | 'NEVER_VETTED'
  | 'LAPSED_LONG_AGO'
  | 'FAILED';

export interface Blueprint {
  readonly number: number;
  readonly site: Site;
  readonly model: ServiceModelCode;
  readonly routes: readonly RouteCode[];
  readonly standing: Standing;
  readonly status: ListingStatus;
  /** The practice address is known, but no coordinates. */
  readonly isUnmapped: boolean;
  /** The number of the team whose organization this is a second place of. */
  readonly sisterOf: number | null;
}

// prettier-ignore
const models: Readonly<Record<ServiceModelCode, number>> = {
  KAP_ONE_SITE: 0 /* all others */, KAP_COLLABORATIVE: 36, KAP_REMOTE_SUPERVISED: 12, KAP_GROUP: 11, SPRAVATO_WITH_THERAPY: 12,
  KETAMINE_WITH_INTEGRATION_PARTNER: 38, KETAMINE_ONLY: 36, INTEGRATION_ONLY: 5, PRESCRIBER_ONLY: 4,
};

/** Share of the clinics that give ketamine. Source: vocabulary, 71 surveyed clinics (ISPOR 2024). */
export const routeShares = { IV_INFUSION: 0.72, IM_INJECTION: 0.52, SL_LOZENGE: 0.44 } as const;

/** Seldom used, so counted out one by one. */
const rareRoutes: Readonly<Partial<Record<RouteCode, number>>> = {
  ORAL: 9,
  IN_COMPOUNDED: 14,
  IN_ESKETAMINE: 16,
  SC_INJECTION: 8,
  OTHER: 4,
};

/** Hidden from the public; never the first two teams of a large city. */
// prettier-ignore
const hidden: readonly (readonly [ListingStatus, Standing, number])[] = [
  ['CLOSED', 'CURRENT', 7], ['WITHDRAWN', 'CURRENT', 3], ['HIDDEN_STALE', 'SOFT_LAPSED', 2], ['SUSPENDED', 'FAILED', 2], ['DRAFT', 'NEVER_VETTED', 2],
  ['IN_REVIEW', 'OPEN_QUESTION', 2], ['LIVE', 'LAPSED_LONG_AGO', 5], ['LIVE', 'FAILED', 4],
];
// prettier-ignore
const standings: readonly (readonly [Standing, number])[] = [
  ['DUE_SOON', 11], ['CONDITIONAL', 20], ['LAPSED', 11], ['SOFT_LAPSED', 4], ['OPEN_QUESTION', 10], ['NEVER_VETTED', 15],
];

let plan: readonly Blueprint[] | undefined;

/** Drawn once: it depends on no day. */
export const blueprintsOf = (): readonly Blueprint[] => (plan ??= drawPlan());

function drawPlan(): Blueprint[] {
  const sites = sitesOfDemo();
  const modelOf = assignModels(sites);
  const routesOf = assignRoutes(modelOf);
  const fates = assignFates(sites, modelOf);
  const sisters = assignSisters(sites, modelOf, fates);
  return sites.map((site, number) => ({
    number,
    site,
    model: modelOf[number] as ServiceModelCode,
    routes: routesOf[number] as RouteCode[],
    ...(fates[number] as Fate),
    sisterOf: sisters.get(number) ?? null,
  }));
}

interface Fate {
  readonly status: ListingStatus;
  readonly standing: Standing;
  readonly isUnmapped: boolean;
}

const repeat = <T>(value: T, times: number): T[] => Array.from({ length: times }, () => value);

function assignModels(sites: readonly Site[]): ServiceModelCode[] {
  const others = (Object.entries(models) as [ServiceModelCode, number][]).flatMap(([model, count]) =>
    repeat(model, count),
  );
  return chanceOf('demo models').shuffle([...repeat('KAP_ONE_SITE' as const, sites.length - others.length), ...others]);
}

/** What a service of this kind can give at all. */
const fixedRoutes: Readonly<Partial<Record<ServiceModelCode, readonly RouteCode[]>>> = {
  KAP_REMOTE_SUPERVISED: ['SL_LOZENGE'],
  SPRAVATO_WITH_THERAPY: ['IN_ESKETAMINE'],
  PRESCRIBER_ONLY: ['SL_LOZENGE'],
  INTEGRATION_ONLY: [],
};

function assignRoutes(modelOf: readonly ServiceModelCode[]): RouteCode[][] {
  const chance = chanceOf('demo routes');
  const routes = modelOf.map((model) => new Set<RouteCode>(fixedRoutes[model] ?? []));
  const free = modelOf.flatMap((model, number) => (fixedRoutes[model] ? [] : [number]));
  const clinics = modelOf.filter((model) => model !== 'INTEGRATION_ONLY').length;
  const give = (route: RouteCode, count: number, to: readonly number[]): void => {
    for (const number of to.slice(0, count)) routes[number]?.add(route);
  };
  for (const route of ['IV_INFUSION', 'IM_INJECTION', 'SL_LOZENGE'] as const) {
    const already = routes.filter((one) => one.has(route)).length;
    // Who has none yet comes first, so that nobody is left without a route.
    const order = chance
      .shuffle(free)
      .sort((a, b) => Math.min(1, routes[a]?.size ?? 0) - Math.min(1, routes[b]?.size ?? 0));
    give(route, Math.round(clinics * routeShares[route]) - already, order);
  }
  for (const [route, count] of Object.entries(rareRoutes) as [RouteCode, number][])
    give(route, count, chance.shuffle(free));
  return routes.map((one) => [...one]);
}

function assignFates(sites: readonly Site[], modelOf: readonly ServiceModelCode[]): Fate[] {
  const chance = chanceOf('demo fates');
  const fates: Fate[] = sites.map(() => ({ status: 'LIVE', standing: 'CURRENT', isUnmapped: false }));
  const isRare = (number: number): boolean => (models[modelOf[number] as ServiceModelCode] || 99) < 10;
  const order = chance.shuffle(sites.map((_, number) => number));
  const spare = order.filter((number) => sites[number]?.isCore === false && !isRare(number));
  for (const [status, standing, count] of hidden)
    for (const number of spare.splice(0, count)) fates[number] = { status, standing, isUnmapped: false };
  for (const number of spare.splice(0, 6)) fates[number] = { status: 'LIVE', standing: 'CURRENT', isUnmapped: true };
  const rest = order.filter(
    (number) => fates[number]?.status === 'LIVE' && fates[number].standing === 'CURRENT' && !fates[number].isUnmapped,
  );
  for (const [standing, count] of standings)
    for (const number of rest.splice(0, count)) fates[number] = { status: 'LIVE', standing, isUnmapped: false };
  return fates;
}

/** A second place of one organization, in the same state and of the same kind; only where nothing special befalls either. */
function assignSisters(
  sites: readonly Site[],
  modelOf: readonly ServiceModelCode[],
  fates: readonly Fate[],
): Map<number, number> {
  const sisters = new Map<number, number>();
  const isPlain = (number: number): boolean =>
    fates[number]?.standing === 'CURRENT' && fates[number].status === 'LIVE' && !sisters.has(number);
  const areTaken = new Set<number>();
  for (const [number, site] of sites.entries()) {
    if (sisters.size === 14 || !isPlain(number) || areTaken.has(number)) continue;
    const sister = sites.findIndex(
      (other, later) =>
        later > number &&
        isPlain(later) &&
        !areTaken.has(later) &&
        other.zip.state === site.zip.state &&
        other.zip.city !== site.zip.city &&
        modelOf[later] === modelOf[number],
    );
    if (sister < 0) continue;
    sisters.set(sister, number);
    areTaken.add(number).add(sister);
  }
  return sisters;
}

/** The same team number always draws the same lot for the same question. */
export const chanceFor = (blueprint: Pick<Blueprint, 'number'>, question: string): Chance =>
  chanceOf('demo team', blueprint.number, question);
