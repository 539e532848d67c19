import { labelled } from '../dialogue/choice.ts'
import { bare } from '../dialogue/words.ts'
import { saysChinese, writtenIn } from '../language/detect.ts'
import { inSimplified } from '../language/simplified.ts'
import type { Choice, Reply, Row } from '../ports/channel.ts'
import type { Memory, Outcome, Turn } from '../ports/intent.ts'
import { type Language, OWN_LANGUAGE, type Translator } from '../ports/language.ts'
import { spokenAtDesk } from './desk-language.ts'

type Heard = Pick<Turn, 'message' | 'memory'>
export type Spoken = NonNullable<Memory['language']>

/** What is said once when somebody who wrote in another language is answered in it. */
const CHANGED: Readonly<Partial<Record<Language, string>>> = {
  en: '接下来用英文回复您；回复“中文”换回中文。',
}

/** What is filled in a form may be in any language; shorter Chinese there is a name, as of a street. */
const SENTENCE = 8

/** Answers that forms and results ask for: typed as they stand there, in whatever language one is spoken to. */
const ANSWER = /^(?:不?同意|不留|没有|不清楚|返回|取消|确认提交|(?:基本|不)?满意)[。.！!]?$/u

/** The language that a message asks for by being written in it; who chose one keeps it, and staff change it with a whole sentence. */
export function spokenAfter(text: string, memory: Memory, staff: boolean, place?: Language): Spoken | undefined {
  if (memory.language?.chosen === true) return memory.language
  if (staff) return spokenAtDesk(text, memory)
  const written = writtenIn(text, memory.language?.tag) ?? (memory.language === undefined ? place : undefined)
  const inForm = memory.dialogue !== undefined
  if (inForm && memory.language === undefined) return undefined
  if (inForm && text.trim().length < SENTENCE && (written === undefined || written === OWN_LANGUAGE))
    return memory.language
  if (ANSWER.test(inSimplified(text.trim()))) return memory.language
  if (written === undefined) return memory.language?.tag === 'en' && saysChinese(text) ? undefined : memory.language
  return written === OWN_LANGUAGE ? undefined : { tag: written }
}

/** A menu entry typed in the reader's language, in the words of the house. */
export function ownWords(text: string, memory: Memory): string {
  if (memory.language === undefined) return text
  const offered = memory.offered ?? []
  const choice = offered[labelled(bare(text), offered) ?? -1]
  return choice?.says ?? text
}

/** What comes of a turn, said in the language of its reader; the memory of menus knows what their entries mean. */
export function inLanguage(outcome: Outcome, turn: Heard, before: Memory, translator: Translator): Outcome {
  const spoken = spokenIn(outcome, turn.memory)
  const kept = forgets(outcome) ? undefined : spoken
  const remember = {
    ...outcome.remember,
    ...(kept === undefined && before.language === undefined ? {} : { language: kept }),
  }
  if (spoken === undefined) return { ...outcome, remember }
  const speak = speakerOf(spoken.tag, translator, theirsIn(turn))
  const news = spoken.chosen !== true && spoken.tag !== before.language?.tag ? CHANGED[spoken.tag] : undefined
  const replies = outcome.replies.map(speak.reply)
  return {
    ...outcome,
    replies: news === undefined ? replies : [...replies, { blocks: [{ type: 'text', text: speak.text(news) }] }],
    remember: {
      ...remember,
      ...(outcome.remember?.offered === undefined ? {} : { offered: outcome.remember.offered.map(speak.choice) }),
    },
  }
}

/** The language of an answer: what it chose itself, or what was spoken before it, though it be forgotten now. */
export const spokenIn = ({ remember }: Outcome, memory: Memory): Spoken | undefined =>
  remember?.language ?? memory.language

const forgets = ({ remember }: Outcome): boolean =>
  remember !== undefined && 'language' in remember && remember.language === undefined

export interface Speaking {
  text(text: string): string
  reply(reply: Reply): Reply
  choice(choice: Choice): Choice
}

/** A line with nothing but such a word may be all that somebody wrote; a sentence of ours ends with a sign. */
const BARE_WORD = /^\s*\p{L}{1,4}\s*$/u

/** Lines of a text in which a word of ours would be taken for what it is not. */
export const bareWords = (text: string): readonly string[] => text.split('\n').filter((line) => BARE_WORD.test(line))

export function speakerOf(language: Language, translator: Translator, theirs: readonly string[] = []): Speaking {
  const text = (words: string): string => translator.say(words, language, theirs)
  const prose = (words: string, quoted: readonly string[] = []): string =>
    translator.say(words, language, [...theirs, ...bareWords(words)], quoted)
  /** A menu is ours, also where somebody answered with an entry of it. */
  const choice = (one: Choice): Choice => ({
    ...one,
    label: translator.part(one.label, language),
    says: one.says ?? one.label,
  })
  return {
    text,
    choice,
    reply: (reply) => ({
      ...reply,
      blocks: reply.blocks.map((block) => {
        if (block.type === 'text') return { ...block, text: prose(block.text, block.theirs) }
        if (block.type === 'choices') return { ...block, choices: block.choices.map(choice) }
        if (block.type === 'link') return { ...block, label: text(block.label) }
        const row = ([name, value, whose]: Row): Row =>
          whose === 'theirs'
            ? [text(name), value, whose]
            : [text(name), theirs.includes(value) ? value : translator.part(value, language)]
        return { ...block, rows: block.rows.map(row) }
      }),
    }),
  }
}

/** Words of the person that may be shown again. */
function theirsIn({ message, memory }: Heard): readonly string[] {
  const kept = Object.values(memory.dialogue?.answers ?? {}).flatMap(({ verbatim }) => verbatim ?? [])
  return [message.text, ...kept]
}
