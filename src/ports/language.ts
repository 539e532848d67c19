/** BCP 47 tags of the languages in which the assistant speaks. */
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** What the house itself speaks; the others are translated at the door. */
export const OWN_LANGUAGE: Language = 'zh-Hans'

/**
 * Sentences of ours, one line each, and how they are said in English. `{name}` stands for what is filled in. In English
 * it stays as it is written (names, numbers, people's words, the text of a law); `{name:own}` is again words of ours.
 */
export type Sentences = Readonly<Record<string, string>>

/** Says our own sentences in another language; what is not ours stays as it is written. */
export interface Translator {
  /**
   * @param theirs texts of people: a line of them is never touched, not even one that reads like a sentence of ours
   * @param quoted texts of people that stand in this one: nothing of ours begins inside of them, wherever they stand
   */
  say(text: string, language: Language, theirs?: readonly string[], quoted?: readonly string[]): string
  /** Words of ours that stand by themselves, as an entry of a menu does; a day and one of a list are known as well there. */
  part(text: string, language: Language): string
}
