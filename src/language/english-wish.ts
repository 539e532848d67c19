const POLITE = 'please|kindly|hi|hello|ok(?:ay)?|so|and|now|just|well'
const ASKING =
  "can (?:you|i|we)|could (?:you|i|we)|would you|will you|may (?:i|we)|let me|let us|let's|help me(?: to)?|is it possible to"
const WISHING =
  "(?:i|we)(?:['’]d| would)? (?:like|love|prefer)|(?:i|we) (?:also |really |just )?(?:want|wish|need|have|decided)|(?:i|we)(?:['’]m| am|['’]re| are) (?:trying|here|going)"
const BEFORE = `(?:(?:${POLITE}|${ASKING}|${WISHING}|to|also)[\\s,]+)*`

/**
 * Matches an English text that begins with a wish, however politely: `book a place`, `I’d like to book a place`,
 * `Hello, could you please book a place`.
 * @param rest what is wished, as the source of a pattern
 */
export const englishWish = (rest: string): RegExp => new RegExp(`^\\s*${BEFORE}(?:${rest})`, 'i')
