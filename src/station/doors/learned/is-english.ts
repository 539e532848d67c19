/** Names and streets are written in Chinese in the middle of an English sentence, and a brand in Latin letters in a Chinese one. */
const LETTERS_A_CHARACTER = 4

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0

/** Whether a text, which is folded, is written in Latin letters for the most part. */
export function isEnglish(folded: string): boolean {
  const latin = count(folded, /[a-z]/g)
  return latin > 0 && latin > LETTERS_A_CHARACTER * count(folded, /\p{Script=Han}/gu)
}
