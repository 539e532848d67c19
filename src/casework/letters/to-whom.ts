import { dayOf, type Instant } from '../../domain/shanghai.ts'
import type { Deputy } from '../../domain/station.ts'
import { inSimplified } from '../../language/simplified.ts'
import type { Answer, Answers, Field } from '../../ports/dialogue.ts'
import type { Knowledge, Turn } from '../../ports/intent.ts'
import { scannedIn } from '../../station/codes/given.ts'
import { serves, signatureOf } from '../../station/deputies.ts'
import { pinyinAt } from '../../station/pinyin-name.ts'

/** Where the form keeps to whom a letter is written; a name that several bear waits there for the choice. */
export const TO_FIELD = 'deputy'
const NAMESAKES = 'namesakes'
/** The words themselves. */
const MATTER = 'body'
const NOBODY = '不指定哪位代表'

const literal = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')
const patterns = new Map<string, RegExp>()

/** A text speaks to a deputy, and not of one: streets bear names as well, and who complains of somebody does not write to them. */
function speaksTo(name: string): RegExp {
  const known = patterns.get(name)
  if (known !== undefined) return known
  const n = literal(name)
  const lead =
    '(?:写?信?给|[对向跟和找请]|告诉|麻烦|拜托)\\s*(?:[我咱]们?的?)?(?:\\p{Script=Han}{0,4}人大)?(?:代表)?\\s*'
  const greeting = '^(?:尊敬的|[您你]好|[\\s，,])*'
  const made = new RegExp(
    `${lead}${n}(?=\\s*(?:人大)?代表|\\s*$|[\\s，,。：:写说讲提]|反映)|${greeting}${n}\\s*(?:人大)?代表\\s*(?:[您你]好)?\\s*[，,：:！!]`,
    'u',
  )
  patterns.set(name, made)
  return made
}

/** `write to deputy Yue Qingshan`, `Dear Mr Yue Qingshan,`: what the name in English stands behind. */
const ENGLISH_LETTER =
  /(?:\b(?:writ(?:e|ing)|letter|messages?|note|words?|something|tell|say|send|forward|deliver|pass|talk|speak|give|ask)\b.{0,40}\b(?:to|for|by)|\b(?:tell|ask|message|write)|^\s*(?:dear|hello|hi)) (?:the |our |my )?(?:deputy |deputies |mr\.? |ms\.? |mrs\.? )*$/i

/** Whether a text in English speaks to a deputy, by the name in characters or in pinyin, in either order. */
function speaksInEnglish(text: string, name: string): boolean {
  const at = text.indexOf(name)
  if (at >= 0) return ENGLISH_LETTER.test(text.slice(0, at))
  return pinyinAt(text, name).some((index) => ENGLISH_LETTER.test(text.slice(0, index)))
}

/** Deputies whom a text writes to: those who serve, else those who served. */
export function deputiesAddressed(said: string, deputies: readonly Deputy[], at: Instant): readonly Deputy[] {
  const text = inSimplified(said)
  const named = deputies.filter(
    ({ name }) => (text.includes(name) && speaksTo(name).test(text)) || speaksInEnglish(text, name),
  )
  const serving = named.filter((deputy) => serves(deputy, dayOf(at)))
  return serving.length > 0 ? serving : named
}

export interface ToWhom {
  /** What the form knows of it. */
  readonly answers: Answers
  /** Who is meant, but is no deputy today. */
  readonly former?: Deputy
  /** Whose stations take it. */
  readonly deputy?: Deputy
}

const answerFor = (deputy: Deputy): Answer => ({ value: deputy.id, shown: signatureOf(deputy) })

/** To whom the words of this turn are written: whom they name, else whose code was scanned here. */
export function toWhom(turn: Turn): ToWhom | undefined {
  const { deputies } = turn.knowledge.content
  const named = deputiesAddressed(turn.text, deputies, turn.at)
  const id = scannedIn(turn)?.deputyId
  const scanned = named.length > 0 || id === undefined ? [] : deputies.filter((deputy) => deputy.id === id)
  const [deputy, ...others] = named.length > 0 ? named : scanned
  if (deputy === undefined) return undefined
  if (!serves(deputy, dayOf(turn.at))) return { answers: {}, former: deputy }
  if (others.length > 0) return { answers: { [NAMESAKES]: { value: deputy.name, shown: deputy.name } } }
  return { answers: { [TO_FIELD]: answerFor(deputy) }, deputy }
}

/** `区人大代表岳青山（柳岸街道…联络站）`: by which those of one name are told apart. */
function labelOf(deputy: Deputy, { station }: Knowledge): string {
  const where = deputy.constituency ?? station(deputy.stations[0] ?? '')?.name
  return `${signatureOf(deputy)}${where === undefined ? '' : `（${where}）`}`
}

const whichOf = (meant: readonly Deputy[]): string =>
  meant.length > 0 ? '这些话是写给哪一位代表的？' : '写给哪一位代表？请说姓名。'

/** To whom it is written: shown, and changed, where a deputy was named; asked where several bear the name. */
export function toWhomField(knowledge: () => Knowledge, isLetter: (answers: Answers) => boolean): Field {
  const serving = (at: Instant): readonly Deputy[] =>
    knowledge().content.deputies.filter((deputy) => serves(deputy, dayOf(at)))
  /** Whom the words themselves speak to, where nobody was named before them. */
  const greeted = ({ [MATTER]: words }: Answers, at: Instant): readonly Deputy[] =>
    words === undefined ? [] : deputiesAddressed(words.value, serving(at), at)
  return {
    name: TO_FIELD,
    title: '写给',
    names: ['收信人', '代表'],
    when: ({ answers, at }) =>
      isLetter(answers) && ((answers[TO_FIELD] ?? answers[NAMESAKES]) !== undefined || greeted(answers, at).length > 0),
    ask: ({ answers, at }) => {
      const name = answers[NAMESAKES]?.value
      const namesakes = serving(at).filter((deputy) => deputy.name === name)
      const meant = namesakes.length > 0 ? namesakes : answers[TO_FIELD] === undefined ? greeted(answers, at) : []
      return {
        text: namesakes.length > 1 ? `有${namesakes.length}位代表叫${name}，写给哪一位？` : whichOf(meant),
        choices: [
          ...meant.map((deputy) => ({ label: labelOf(deputy, knowledge()), says: deputy.id })),
          { label: NOBODY },
        ],
      }
    },
    read: (text, { at }) => {
      const said = text.trim()
      if (said === NOBODY || /^不指定|^谁都/.test(said)) return { ok: { value: '', shown: '站里的代表' } }
      const found = serving(at).filter(
        (deputy) => deputy.id === said || deputy.code === said || said.includes(deputy.name),
      )
      const [deputy, ...others] = found
      if (deputy === undefined) return { again: '代表名单里没有这位代表。请核对姓名，或回复“不指定”。' }
      if (others.length > 0) return { again: `有几位代表叫${deputy.name}，请按前面的数字选一位。` }
      return { ok: answerFor(deputy) }
    },
  }
}

/** The deputy to whom a confirmed letter goes; undefined when nobody was named, or who was named serves no longer. */
export function addressedDeputy(answers: Answers, deputies: readonly Deputy[], at: Instant): Deputy | undefined {
  const id = answers[TO_FIELD]?.value
  return deputies.find((deputy) => deputy.id === id && serves(deputy, dayOf(at)))
}
