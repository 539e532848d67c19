import { stemmer } from 'stemmer'

/** English words that carry grammar or the act of asking; translated they would drown the subject. */
const STOP = new Set(
  `a an the this that these those some any all no not every each either neither both such other another same own
i me my mine myself we us our ours you your yours he him his she her hers it its they them their theirs one ones someone
somebody anyone anybody everyone people person who whom whose which what when where why how
am is are was were be been being do does did done doing have has had having will would shall should can could may might must
ought need needs needed let lets get gets got getting gotten go goes going went gone come comes came coming make makes made
making take takes took taken put puts want wants wanted like likes know knows knew think thinks thought say says said tell
tells told ask asks asked see sees saw seen look looks find finds found give gives gave given keep keeps kept try tries tried
use uses used using seem seems mean means meant happen happens happened work works
and or but nor so if then than because since while although though until unless as at by for from in into of off on onto out
over to too up upon with without within about above after again against before behind below between during down further near
through under via per also just only even still yet already ever never very much many more most few less least lot lots
here there now today please thanks thank hello hi hey dear sir madam okay ok yes yeah well really actually maybe
anything something nothing everything thing things way ways kind sort bit back else instead
rule rules law laws legal legally regulation regulations article articles local shanghai city china chinese
allowed allow allows permitted right rights wrong possible able time times day days year years month months week weeks
t s m re ve ll d don didn doesn isn aren wasn weren won wouldn couldn shouldn can't cannot ain im ive id`.split(/\s+/),
)

const LONGEST = 3
/** Words of the dictionary's own manner of writing. */
const LIGHT = /\b(?:to|a|an|the|sb|sth|be)\b/gi

/** Stems of the words that carry a meaning, in order; empty places stand for words that do not. */
export function stemsOf(english: string): string[] {
  return [...english.toLowerCase().matchAll(/[a-z]+(?:'[a-z]+)?/g)].map(([word]) =>
    STOP.has(word) || STOP.has(word.replace(/'.*$/, '')) || word.length < 2 ? '' : stemmer(word.replace(/'s?$/, '')),
  )
}

export interface Gloss {
  /** Stems of its meaning words: `to raise (a pet)` -> `rais`. */
  readonly key: string
  /** Words for each meaning word; 1 = nothing but meaning. */
  readonly dilution: number
}

/** Reads a short gloss; undefined when it is a sentence or says nothing. */
export function readGloss(gloss: string): Gloss | undefined {
  const plain = gloss.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').trim()
  if (/\p{Script=Han}|\d/u.test(plain) || /^(?:cl:|variant of|old variant|surname|abbr|see )/i.test(plain))
    return undefined
  const stems = stemsOf(plain).filter((stem) => stem !== '')
  const words = plain.replace(LIGHT, '').match(/[a-z]+/gi)?.length ?? 0
  if (stems.length === 0 || stems.length > LONGEST || words > LONGEST) return undefined
  return { key: stems.join(' '), dilution: Math.max(1, words / stems.length) }
}

export interface Sense {
  readonly key: string
  readonly stems: number
}

/** Every run of up to three meaning words of a question, longest first at each place. */
export function runsOf(english: string, isKnown: (key: string) => boolean): Sense[] {
  const stems = stemsOf(english).filter((stem) => stem !== '')
  const found: Sense[] = []
  for (let i = 0; i < stems.length; ) {
    let length = Math.min(LONGEST, stems.length - i)
    while (length > 0 && !isKnown(stems.slice(i, i + length).join(' '))) length--
    if (length > 0) found.push({ key: stems.slice(i, i + length).join(' '), stems: length })
    i += Math.max(1, length)
  }
  return found
}
