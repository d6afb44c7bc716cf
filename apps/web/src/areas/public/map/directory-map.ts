/** One map on the page: base map, circle of the search, numbered pins of this page of the list, dots and clusters of the rest. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import { LngLatBounds, Map as WebMap, Marker, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { MapFeature, SearchResponse } from '../../../lib/directory.types.ts';
import type { SearchState } from '../search/search-state.ts';
import { addCounties, addStates, baseStyle, paint } from './base-map.ts';
import { boundsOfCircle, circleAround } from './circle.ts';
import { clusterMark, pinMark } from './marks.ts';

setWorkerUrl(workerUrl);

export interface MapView {
  /** West, south, east, north. */
  readonly bbox: string;
  readonly zoom: number;
  readonly isMovedByHand: boolean;
}

interface Callbacks {
  readonly onPoint: (slug: string) => void;
  readonly clusterText: (count: number) => string;
}

/** West, south, east, north. */
type Sides = readonly [number, number, number, number];

const countrySides: Sides = [-125, 24, -66, 50];
const panPixels = 120;
const darkQuery = '(prefers-color-scheme: dark)';

export class DirectoryMap {
  private readonly map: WebMap;
  private readonly dark = window.matchMedia(darkQuery);
  private pins = new Map<string, Marker>();
  private clusters: Marker[] = [];
  private shownFor = '';
  private isMovedByHand = false;
  private clusterText: (count: number) => string = String;

  constructor(box: HTMLElement, onView: (view: MapView) => void, label: string) {
    this.map = new WebMap({
      container: box,
      style: baseStyle(),
      bounds: [...countrySides],
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      scrollZoom: false,
      maxZoom: 13,
      minZoom: 2,
      fadeDuration: 0,
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.getCanvas().setAttribute('aria-label', label);
    // The library says region too, and there would be two of one name.
    this.map.getCanvas().setAttribute('role', 'application');
    this.map.on('moveend', (event) => {
      if ('originalEvent' in event && event.originalEvent) this.isMovedByHand = true;
      onView(this.view());
      if (this.map.getZoom() > 4.5) addCounties(this.map);
    });
    void this.map.once('load', () => void addStates(this.map));
    this.dark.addEventListener('change', this.repaint);
  }

  show(
    { near, radiusMiles, bbox }: SearchState,
    { place, items }: SearchResponse,
    firstNumber: number,
    callbacks: Callbacks,
  ): void {
    this.clusterText = callbacks.clusterText;
    for (const pin of this.pins.values()) pin.remove();
    this.pins = new Map();
    items.forEach(({ slug, name, location: { latitude, longitude } }, index) => {
      if (latitude === null || longitude === null) return;
      const element = pinMark(firstNumber + index, name, () => {
        callbacks.onPoint(slug);
        document.getElementById(`team-${slug}`)?.querySelector('a')?.focus();
      });
      this.pins.set(slug, new Marker({ element, anchor: 'bottom' }).setLngLat([longitude, latitude]).addTo(this.map));
    });

    this.whenReady(() => {
      const circle = place && near !== '' ? circleAround(place, radiusMiles) : null;
      void this.source('circle').setData(circle ?? emptyCollection);
    });
    const key = `${near} ${radiusMiles} ${bbox}`;
    if (key === this.shownFor && this.shownFor !== '') return;
    this.shownFor = key;
    this.isMovedByHand = false;
    if (place && near !== '') this.fit(boundsOfCircle(place, radiusMiles));
    else this.fit(bbox === '' ? countrySides : sidesOf(bbox.split(',').map(Number)));
  }

  /** What this page of the list does not show: single teams as dots, many as clusters. */
  showOthers(features: readonly MapFeature[]): void {
    for (const cluster of this.clusters) cluster.remove();
    const dots: Feature<Point>[] = [];
    this.clusters = [];
    for (const { geometry, properties } of features) {
      const [longitude = 0, latitude = 0] = geometry.coordinates;
      if ('slug' in properties) {
        if (this.pins.has(properties.slug)) continue;
        dots.push({ type: 'Feature', geometry: { type: 'Point', coordinates: [longitude, latitude] }, properties });
        continue;
      }
      const sides = sidesOf(properties.bbox);
      const others = properties.count - this.pinsInside(sides);
      if (others <= 0) continue;
      const element = clusterMark(others, this.clusterText(others), () => {
        this.isMovedByHand = true;
        this.fit(sides);
      });
      this.clusters.push(new Marker({ element }).setLngLat([longitude, latitude]).addTo(this.map));
    }
    this.whenReady(() => {
      void this.source('others').setData({ type: 'FeatureCollection', features: dots });
    });
  }

  highlight(slug: string | null): void {
    for (const [known, pin] of this.pins) pin.getElement().toggleAttribute('data-active', known === slug);
  }

  zoomBy(steps: number): void {
    this.isMovedByHand = true;
    this.map.easeTo({ zoom: this.map.getZoom() + steps, duration: 200 });
  }

  panBy(x: number, y: number): void {
    this.isMovedByHand = true;
    this.map.panBy([x * panPixels, y * panPixels], { duration: 200 });
  }

  remove(): void {
    this.dark.removeEventListener('change', this.repaint);
    this.map.remove();
  }

  private readonly repaint = (): void => {
    paint(this.map);
  };

  private view(): MapView {
    const bounds = this.map.getBounds();
    const sides = [
      Math.max(-180, bounds.getWest()),
      Math.max(-90, bounds.getSouth()),
      Math.min(180, bounds.getEast()),
      Math.min(90, bounds.getNorth()),
    ];
    const bbox = sides.map((side) => side.toFixed(4)).join(',');
    return { bbox, zoom: Math.floor(this.map.getZoom()), isMovedByHand: this.isMovedByHand };
  }

  private fit(sides: Sides): void {
    this.map.fitBounds(new LngLatBounds([...sides]), { padding: 32, duration: 0, maxZoom: 11 });
  }

  private pinsInside(sides: Sides): number {
    const bounds = new LngLatBounds([...sides]);
    return [...this.pins.values()].filter((pin) => bounds.contains(pin.getLngLat())).length;
  }

  private source(id: string): GeoJSONSource {
    const source = this.map.getSource<GeoJSONSource>(id);
    if (!source) throw new Error(`The style has no source ${id}.`);
    return source;
  }

  private whenReady(act: () => void): void {
    if (this.map.isStyleLoaded() || this.map.getSource('circle')) act();
    else void this.map.once('load', act);
  }
}

const sidesOf = ([west = 0, south = 0, east = 0, north = 0]: readonly number[]): Sides => [west, south, east, north];

const emptyCollection: FeatureCollection = { type: 'FeatureCollection', features: [] };
