import { ENGLISH_DANGER, ENGLISH_DISTRESS, ENGLISH_HARM, ENGLISH_PAPER, ENGLISH_SOMEBODY } from './english-cues.ts'
import type { Urgent } from './urgent-rules.ts'

/** What English itself tells of danger beside the learner, and where it tells that the learner is mistaken. */

const LETTERS = /\p{Script=Latin}/gu
const HAN = /\p{Script=Han}/gu
/** An English sentence may name a Chinese place. */
const LETTERS_TO_A_CHARACTER = 4

/** It is past, and nobody is in danger any more. */
const OVER =
  /\b(?:safe|fine|ok|okay|better|over) now\b|\bis (?:out|over)(?= now|$)|\b(?:was|has been) (?:put out|rescued|arrested|caught)\b|\bno (?:fire|danger|emergency)\b|\bnot an emergency|\b(?:nobody|no one) (?:is|was) (?:hurt|injured|in (?:any )?danger)|\bnot in danger/
const PAST =
  /\blast (?:night|week|month|year|summer|winter|spring|autumn|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|\byesterday|(?<!\b(?:seconds?|moments?|minutes?|mins?|hours?) )\bago\b|\b(?:years?|months?|weeks?) after\b|\b(?:since|for) (?:\w+ )?(?:years?|months?|weeks?)\b|\bin (?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d)\b|\bwhen i was\b|\bused to\b|\bonce had\b/
/** Feared, wished for all, quarrelled about or happening in general. */
const IN_GENERAL =
  /\b(?:could|might) (?!you|u\b|not|nt|be (?:dying|dead))|\bin case\b|\bworr(?:y|ied|ies) (?:that|about)|\bone day\b|\bprevent|\bavoid|\brisk of\b|\bevery (?:time|day|summer|winter|year|evening|morning|night|week)\b|\boften\b|\bsometimes\b|\balways\b|\bpeople (?:fall|drown|get)\b|(?:^|\b(?:what|happens|pays|do)\b.{0,12})\b(?:if|when) (?:an? |the |some|any|my neighbou?r)/
const ASKS =
  /^(?:(?:hello|hi|hey|please|sorry|excuse me|and|so|ok)\s+)*(?:what (?:is|are|does|happens|number|law|rules?|fine|penalty|counts)|which|who (?:pays|is|has|must|answers)|how (?:much|many|does|do i (?:complain|report|apply|get)|can (?:we|i (?:complain|report|apply))|to (?:get|apply|report))|is (?:it|there (?:a|any) (?:law|rule|plan|course))|are there|may (?:i|we)|can i|can an?|do i need|does|when (?:is|was|does|do))\b|\b(?:law|laws|legal|illegal|regulations?|draft|article \d|fine for|penalty|protection order|sue|court case|to court|compensation|compensate|insurance|refund|opinion|suggest\w*|propos\w+|recommend)\b|\bplease (?:add|build|put|repair|fix|make|install|review|thank)\b|\b(?:theoretical|hypothetical)\w*|\bopen day\b|\b(?:to|like to|want to|i) thank\b|\bshould (?:be|have|say|patrol|not|get)\b|\bwe need (?:an?|more)\b(?! ambulance)/
const FICTION =
  /\b(?:highway robbery|daylight robbery|(?:car|train) wreck|bloodsuckers?|dying to|(?:bleed\w*|suck\w*) (?:\w+ ){0,2}dry|burning question)\b|^(?:please )?fire (?:the|this|that|your|him|her|them)\b|\b(?:read|heard|saw|said|radio|paper|news) (?:\w+ ){0,2}that\b|\bin another (?:province|city|country|town)\b|\b(?:in|about|from|the|a) (?:film|movie|news|novel|book|video game)\b|\b(?:fire|safety|rescue) (?:drill|training)|\bkill(?:s|ing) it\b|\b(?:heat|noise|cold|work|job|waiting) (?:is )?kill(?:s|ing)\b/
/** What is wished for against danger is no danger. */
const WISHED_AGAINST =
  /\b(?:should|could|need|want|wish|please|suggest|like|propose|ask for|why dont)\b.{0,60}\b(?:lessons?|lectures?|courses?|class(?:es)?|training|counsel\w+|hotline|helpline|detectors?|monitors?|defibrillators?|aed|lifeguards?|shelters?|fences?|railings?|first aid|check ins?)\b/
const KITCHEN = /\b(?:barbecue|bbq|restaurant|cigarettes?|tobacco|cooking|smokers?)\b/
/** Whatever else is told, it is happening. */
const NOW =
  /\b(?:right|just|come|help) now\b|\bat (?:this|the) moment\b|\b(?:and|but) now (?:he|she|they|it|i|there|my)\b|\bagain now\b|\bhurry\b|\b(?:come|help) quick|\bplease (?:come|send|hurry)\b|\bwhat (?:do|should|can) (?:i|we) do\b|\bhelp (?:me|us) (?:please|now|he|she)/

/** Longer than this it is a story. */
const MAX_TOLD = 200

const HELP_IN = { despair: ['police', 'ambulance'], home: ['police'], child: ['police'] } as const

/** Whether a text is to be read as English. The text is folded. */
export function isInEnglish(folded: string): boolean {
  const letters = folded.match(LETTERS)?.length ?? 0
  return letters > LETTERS_TO_A_CHARACTER * (folded.match(HAN)?.length ?? 0)
}

const isOtherwise = (text: string): boolean =>
  OVER.test(text) || PAST.test(text) || ASKS.test(text) || FICTION.test(text) || WISHED_AGAINST.test(text)

/** Whether a text is English and tells itself that it is past, asked, feared or a matter of paper. The text is folded. */
export function isCalmInEnglish(folded: string): boolean {
  if (!isInEnglish(folded)) return false
  const text = plain(folded)
  if (NOW.test(text) || ENGLISH_DISTRESS.some(([, cue]) => cue.test(text))) return ENGLISH_PAPER.test(text)
  return isOtherwise(text) || IN_GENERAL.test(text) || ENGLISH_PAPER.test(text)
}

/** Whether somebody and some harm stand together, so that the numbers are worth a line. The text is folded. */
export function perhapsInEnglish(folded: string): boolean {
  if (urgentInEnglish(folded) !== undefined) return true
  const text = plain(folded)
  if (text.length > MAX_TOLD || ENGLISH_PAPER.test(text)) return false
  if (!NOW.test(text) && (isOtherwise(text) || IN_GENERAL.test(text))) return false
  return ENGLISH_SOMEBODY.test(text) && ENGLISH_HARM.test(text)
}

/** Danger told in English; undefined when nobody is in any now. The text is folded. */
export function urgentInEnglish(folded: string): Urgent | undefined {
  const text = plain(folded)
  const now = NOW.test(text)
  if (!now && isOtherwise(text)) return undefined
  const distress = ENGLISH_DISTRESS.find(([, cue]) => cue.test(text))?.[0]
  if (distress === undefined && !now && IN_GENERAL.test(text)) return undefined
  const told = ENGLISH_DANGER.filter(([, cue]) => cue.test(text)).map(([help]) => help)
  const called = KITCHEN.test(text) ? told.filter((help) => help !== 'fire') : told
  const help = new Set([...called, ...(distress === undefined ? [] : HELP_IN[distress])])
  if (help.has('traffic')) help.add('ambulance')
  if (help.size === 0) return undefined
  return { help: [...help], ...(distress === undefined ? {} : { distress }) }
}

/** Apostrophes are left out by half of those who write, and by voice input. */
const plain = (folded: string): string =>
  folded
    .replace(/['’`]/g, '')
    .replace(/\bim\b/g, 'i am')
    .replace(/\bhes got\b/g, 'he has')
    .replace(/\b(he|she|what|who|where|there|that)s\b/g, '$1 is')
    .replace(/[\s,;:!]+/g, ' ')
    .trim()
