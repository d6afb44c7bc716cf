/** The things that stand on the map: numbered pins and counted clusters, as buttons with names. */
import styles from './marks.module.css';

const namespace = 'http://www.w3.org/2000/svg';

export function pinMark(number: number, name: string, onPress: () => void): HTMLElement {
  const pin = button(styles['pin'], `${number}. ${name}`, onPress);
  const drop = document.createElementNS(namespace, 'svg');
  drop.setAttribute('viewBox', '0 0 32 42');
  drop.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', 'M16 1a15 15 0 0 1 15 15c0 10-11 18-15 25C12 34 1 26 1 16A15 15 0 0 1 16 1z');
  drop.append(path);
  pin.append(drop, text(number));
  return pin;
}

export function clusterMark(count: number, name: string, onPress: () => void): HTMLElement {
  const cluster = button(styles['cluster'], name, onPress);
  cluster.append(text(count));
  return cluster;
}

function button(className: string | undefined, name: string, onPress: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = className ?? '';
  element.setAttribute('aria-label', name);
  element.addEventListener('click', onPress);
  return element;
}

function text(value: number): HTMLSpanElement {
  const element = document.createElement('span');
  element.textContent = String(value);
  return element;
}
