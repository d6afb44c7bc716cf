/** From a typed text to the listings it means: strictly first, then forgiving, then as much of it as anyone has. */
import type { Bitmap } from './bitmap.ts';
import { isSmallWord } from './code-words.ts';
import type { Columns } from './columns.ts';
import type { Dictionary } from './dictionary.ts';
import { lastTypedWord, questionWords } from './dictionary.ts';
import type { Lexicon, Meaning, Reading, TypedText } from './meanings.ts';
import { AS_TYPED, Meanings, readings } from './meanings.ts';
import type { Scratch } from './scratch.ts';
import type { Hits } from './texts.ts';
import { ELSEWHERE_QUALITY, titleMatch, titleWeights } from './texts.ts';

/** How a text was read on the first page of a walk: every later page reads it the same way. */
export interface TextPlan {
  readonly readings: readonly Reading[];
  /** How many of the words that count a listing must have. */
  readonly minimum: number;
}

export interface TextMatch {
  readonly plan: TextPlan;
  readonly mask: Bitmap;
  readonly hits: Hits;
  readonly didYouMean: string | null;
}

export class Matcher {
  private readonly meanings: Meanings;
  private readonly lexicon: Lexicon;
  private readonly scratch: Scratch;
  private first = new Int32Array(0);

  constructor(dictionary: Dictionary, { postings, codeBits, listed }: Columns, scratch: Scratch) {
    this.lexicon = { dictionary, postings, codeBits, listed };
    this.meanings = new Meanings(this.lexicon);
    this.scratch = scratch;
  }

  /** A plan of another text is not used. A text without any word means nobody. */
  match(text: string, known: TextPlan | null): TextMatch {
    const typed: TypedText = { words: questionWords(text), lastTyped: lastTypedWord(text) };
    this.meanings.forget();
    const isOfThisText = known?.readings.length === typed.words.length;
    const { plan, mask } = isOfThisText ? this.follow(typed, known) : this.decide(typed);
    const meanings = plan.readings.map((reading, place) => this.meanings.of(typed, place, reading));
    return { plan, mask, hits: this.hitsOf(typed, plan, meanings), didYouMean: this.didYouMean(typed, meanings, mask) };
  }

  private decide(typed: TypedText): { plan: TextPlan; mask: Bitmap } {
    const strict = strictReadings(typed, this.meanings);
    const minimum = strict.filter(isAsked).length;
    const oneSlip = strict.map((reading, place) =>
      isAsked(reading) && reading !== '2' && (typed.words[place] as string).length >= 3 ? '1' : reading,
    );
    const twoSlips = oneSlip.map((reading, place) =>
      isAsked(reading) && (typed.words[place] as string).length >= 8 ? '2' : reading,
    );
    for (const tried of [strict, oneSlip, twoSlips]) {
      const found = this.follow(typed, { readings: tried, minimum });
      if (minimum === 0 || !isEmpty(found.mask)) return found;
    }
    for (let fewer = minimum - 1; ; fewer--) {
      const found = this.follow(typed, { readings: oneSlip, minimum: fewer });
      if (fewer <= 1 || !isEmpty(found.mask)) return found;
    }
  }

  private follow(typed: TypedText, plan: TextPlan): { plan: TextPlan; mask: Bitmap } {
    const masks = plan.readings.flatMap((reading, place) =>
      isAsked(reading) ? [this.holdersOf(this.meanings.of(typed, place, reading))] : [],
    );
    return { plan, mask: this.atLeast(masks, plan.minimum) };
  }

  private holdersOf(meanings: readonly Meaning[]): Bitmap {
    const into = this.scratch.emptyBitmap();
    for (const { words } of meanings) {
      const [first, second] = words;
      if (first === undefined) continue;
      if (second === undefined) this.meanings.uniteInto(into, first);
      else {
        const [left, right] = [this.scratch.emptyBitmap(), this.scratch.emptyBitmap()];
        this.meanings.uniteInto(left, first);
        this.meanings.uniteInto(right, second);
        for (let w = 0; w < into.length; w++)
          into[w] = (into[w] as number) | ((left[w] as number) & (right[w] as number));
      }
    }
    return into;
  }

  /** Listed listings that stand in at least so many of the masks; in none at all when nothing is asked. */
  private atLeast(masks: readonly Bitmap[], minimum: number): Bitmap {
    const result = this.scratch.bitmap();
    const { listed } = this.lexicon;
    if (minimum === 0) return result.fill(0);
    result.set(listed);
    if (minimum === masks.length) {
      for (const mask of masks)
        for (let w = 0; w < result.length; w++) result[w] = (result[w] as number) & (mask[w] as number);
      return result;
    }
    // reached[n]: stands in more than n masks so far.
    const reached = Array.from({ length: minimum }, () => this.scratch.emptyBitmap());
    for (const mask of masks) {
      for (let n = minimum - 1; n >= 0; n--) {
        const more = reached[n] as Bitmap;
        const before = n === 0 ? null : (reached[n - 1] as Bitmap);
        for (let w = 0; w < more.length; w++)
          more[w] = (more[w] as number) | ((mask[w] as number) & (before ? (before[w] as number) : -1));
      }
    }
    const enough = reached[minimum - 1] as Bitmap;
    for (let w = 0; w < result.length; w++) result[w] = (result[w] as number) & (enough[w] as number);
    return result;
  }

  private hitsOf(
    { words }: TypedText,
    { readings: read, minimum }: TextPlan,
    meanings: readonly (readonly Meaning[])[],
  ): Hits {
    const isComplete = minimum === read.filter(isAsked).length;
    if (this.first.length < this.lexicon.dictionary.words.length) {
      this.first = new Int32Array(this.lexicon.dictionary.words.length + 4096);
    }
    const first = this.first.fill(-1);
    const [asked, quality, next]: [number[], number[], number[]] = [[], [], []];
    meanings.forEach((list, place) => {
      for (const meaning of list) {
        for (const word of meaning.words) {
          next.push(first[word] as number);
          first[word] = asked.length;
          asked.push(place);
          quality.push(meaning.quality);
        }
      }
    });
    const letters = words.map(({ length }) => length);
    const absent = read.map((reading) => (isComplete && reading !== 'x' ? ELSEWHERE_QUALITY : 0));
    return {
      letters,
      absent,
      floor: titleMatch(titleWeights.name, letters, absent, 0),
      first,
      asked,
      quality,
      next,
    };
  }

  /** The text in words of the directory, when some had to be corrected: for each the one that most of the matches hold. */
  private didYouMean({ words }: TypedText, meanings: readonly (readonly Meaning[])[], mask: Bitmap): string | null {
    if (isEmpty(mask)) return null;
    const said: string[] = [];
    let isCorrected = false;
    for (let place = 0; place < words.length; place++) {
      const typed = words[place] as string;
      const list = meanings[place] ?? [];
      if (list.length === 0) {
        if (isSmallWord(typed)) said.push(typed);
        continue;
      }
      const isAsTyped = list.some((meaning) => meaning.quality >= AS_TYPED && this.meanings.countIn(meaning, mask) > 0);
      const best = isAsTyped ? null : this.likeliest(list, mask);
      if (best === null) said.push(typed);
      else {
        isCorrected = true;
        if (best.joinedFrom === place - 1 && said.at(-1) === this.spell(best)) continue;
        said.push(this.spell(best));
      }
    }
    return isCorrected ? said.join(' ') : null;
  }

  private likeliest(list: readonly Meaning[], mask: Bitmap): Meaning | null {
    const ranked = list
      .map((meaning) => ({ meaning, count: this.meanings.countIn(meaning, mask), text: this.spell(meaning) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || b.meaning.quality - a.meaning.quality || (a.text < b.text ? -1 : 1));
    return ranked[0]?.meaning ?? null;
  }

  private spell({ words }: Meaning): string {
    return words.map((number) => this.lexicon.dictionary.words[number]).join(' ');
  }
}

/** Small words are optional unless nothing else means anything; words that mean nothing are passed over as long as another means something. */
function strictReadings(typed: TypedText, meanings: Meanings): Reading[] {
  const read = typed.words.map((word, place) => (isSmallWord(word) ? 'o' : meanings.firstReading(typed, place)));
  if (read.some(isAsked)) return read;
  return typed.words.map((_, place) => meanings.firstReading(typed, place));
}

const isAsked = (reading: Reading): boolean => reading !== 'o' && reading !== 'x';

const isEmpty = (mask: Bitmap): boolean => mask.every((bits) => bits === 0);

export const isReading = (letter: string): letter is Reading => (readings as readonly string[]).includes(letter);
