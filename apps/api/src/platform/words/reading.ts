/** How hard a text is to read: years of school for English, ease for Spanish. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

const wordsOf = (sentences: readonly string[]): readonly string[] =>
  sentences.flatMap((sentence) => sentence.match(/[\p{L}’-]+/gu) ?? []);

/** Flesch–Kincaid grade: years of school in the United States. */
export function gradeOf(sentences: readonly string[]): number {
  const words = wordsOf(sentences);
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}

/** Fernández Huerta: 0–100, easier is higher; 60 is the reading of a thirteen-year-old. */
export function easeOf(sentences: readonly string[]): number {
  const words = wordsOf(sentences);
  const syllables = words.reduce((sum, word) => sum + (word.match(/[aeiouáéíóúü]+/gi) ?? ['']).length, 0);
  return 206.84 - 60 * (syllables / words.length) - 1.02 * (words.length / sentences.length);
}

/** A text in its sentences; what has no letter in it is none. */
export const sentencesIn = (text: string): readonly string[] =>
  text.split(/(?<=[.!?:])\s+/).filter((sentence) => /[a-zñáéíóú]/i.test(sentence));

/** Words on buttons are no sentences; they would make everything look easy. */
export const isLong = (sentence: string): boolean => sentence.split(' ').length > 4;
