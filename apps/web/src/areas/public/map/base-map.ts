/** The ground of the map: states, and counties when it comes nearer, from files of this site; colors from the page's own tokens. */
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as WebMap, StyleSpecification } from 'maplibre-gl';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import countiesUrl from 'us-atlas/counties-10m.json?url';
import statesUrl from 'us-atlas/states-10m.json?url';

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };

const colorOf = (token: string): string => getComputedStyle(document.documentElement).getPropertyValue(token).trim();

export function baseStyle(): StyleSpecification {
  return {
    version: 8,
    sources: {
      states: { type: 'geojson', data: nothing },
      counties: { type: 'geojson', data: nothing },
      circle: { type: 'geojson', data: nothing },
      others: { type: 'geojson', data: nothing },
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': colorOf('--mist-soft') } },
      { id: 'land', type: 'fill', source: 'states', paint: { 'fill-color': colorOf('--mist') } },
      {
        id: 'county-lines',
        type: 'line',
        source: 'counties',
        paint: { 'line-color': colorOf('--line'), 'line-width': 1 },
      },
      {
        id: 'state-lines',
        type: 'line',
        source: 'states',
        paint: { 'line-color': colorOf('--edge'), 'line-width': 1 },
      },
      {
        id: 'circle',
        type: 'fill',
        source: 'circle',
        paint: { 'fill-color': colorOf('--evergreen'), 'fill-opacity': 0.08 },
      },
      {
        id: 'circle-line',
        type: 'line',
        source: 'circle',
        paint: { 'line-color': colorOf('--evergreen'), 'line-width': 1.5, 'line-dasharray': [3, 2] },
      },
      {
        id: 'others',
        type: 'circle',
        source: 'others',
        paint: {
          'circle-radius': 5,
          'circle-color': colorOf('--evergreen'),
          'circle-stroke-width': 1.5,
          'circle-stroke-color': colorOf('--surface'),
        },
      },
    ],
  };
}

/** After the page changed from light to dark or back. */
export function paint(map: WebMap): void {
  map.setStyle(baseStyle(), {
    transformStyle: (before, after) => ({ ...after, sources: before?.sources ?? after.sources }),
  });
}

export async function addStates(map: WebMap): Promise<void> {
  await fill(map, 'states', statesUrl);
}

const withCounties = new WeakSet<WebMap>();

/** 3,200 outlines: only for those who come near enough to see them. */
export function addCounties(map: WebMap): void {
  if (withCounties.has(map)) return;
  withCounties.add(map);
  void fill(map, 'counties', countiesUrl);
}

async function fill(map: WebMap, name: 'states' | 'counties', url: string): Promise<void> {
  const response = await fetch(url);
  const topology = (await response.json()) as Topology<Record<string, GeometryCollection>>;
  const shapes = topology.objects[name];
  if (shapes) await map.getSource<GeoJSONSource>(name)?.setData(feature(topology, shapes));
}
