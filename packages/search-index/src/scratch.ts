/** Bitmaps for the length of one search, used again by the next: a search runs in one turn, so no two ever share one. */
import type { ActiveBlocks, Bitmap } from './bitmap.ts';
import { BLOCK_SLOTS } from './bitmap.ts';

export class Scratch {
  private readonly bitmaps: Bitmap[] = [];
  private readonly lists: Int32Array[] = [];
  private takenBitmaps = 0;
  private takenLists = 0;
  private readonly slots: number;

  constructor(slots: number) {
    this.slots = slots;
  }

  reset(): void {
    this.takenBitmaps = 0;
    this.takenLists = 0;
  }

  /** What it holds is left over from before: wipe or fill it. */
  bitmap(): Bitmap {
    return (this.bitmaps[this.takenBitmaps++] ??= new Uint32Array(this.slots / 32));
  }

  emptyBitmap(): Bitmap {
    return this.bitmap().fill(0);
  }

  allBlocks(): ActiveBlocks {
    const count = this.slots / BLOCK_SLOTS;
    const list = (this.lists[this.takenLists++] ??= new Int32Array(count));
    for (let i = 0; i < count; i++) list[i] = i;
    return { list, count };
  }
}
