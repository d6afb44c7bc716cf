/** What Mantine and our pages ask of a browser and jsdom lacks. */
import { webcrypto } from 'node:crypto';

window.matchMedia = (query) =>
  ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined }) as never;
window.ResizeObserver = class {
  observe() {
    return undefined;
  }
  unobserve() {
    return undefined;
  }
  disconnect() {
    return undefined;
  }
};
window.scrollTo = () => undefined;
Object.defineProperty(document, 'fonts', { value: new EventTarget() });
Object.defineProperty(crypto, 'subtle', { value: webcrypto.subtle });
Blob.prototype.arrayBuffer = function (this: Blob) {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(reader.result as ArrayBuffer);
    };
    reader.readAsArrayBuffer(this);
  });
};
Blob.prototype.text = async function (this: Blob) {
  return new TextDecoder().decode(await this.arrayBuffer());
};
