import { inSimplified } from '../language/simplified.ts'
import type { Answer, Field } from '../ports/dialogue.ts'
import type { Knowledge } from '../ports/intent.ts'
import { mask } from '../privacy/mask.ts'
import { findStations } from '../search/station-search.ts'

/** Questions that every form of ours asks in the same words. */

const NO_CONTACT =
  /不留|不用留|不想[留说给]|没有|不填|不方便|匿名|就在这里|^(?:不|否|不用|不要|无|免了?)[。.]?$|^(?:no|none|skip|nothing|anonymous(?:ly)?|not needed)\b|\b(?:rather not|not? leave|(?:do not|don'?t) want)\b/i
const PHONE = /(?<!\d)(?:\+?86[\s-]?)?(1[3-9]\d(?:[\s-]?\d{4}){2})(?!\d)/
const LANDLINE = /(?<!\d)((?:0\d{2,3}[\s-]?)?\d{3,4}-?\d{4})(?!\d)/
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}/

/** A telephone number or an e-mail address in a text. */
export function contactIn(text: string): Answer | undefined {
  const folded = text.normalize('NFKC')
  const found = EMAIL.exec(folded)?.[0] ?? PHONE.exec(folded)?.[1] ?? LANDLINE.exec(folded)?.[1]
  if (found === undefined) return undefined
  const value = found.replace(/\s/g, '')
  return { value, shown: mask(value) }
}

const NONE: Answer = { value: '', shown: '不留' }

/** Contact is always optional and says what it is for. */
export function contactField(days: number): Field {
  return {
    name: 'contact',
    title: '联系方式',
    names: ['手机号码', '手机号', '联系方式', '联系电话', '电话', '手机', '号码', '邮箱'],
    ask: () => ({
      text: `要留联系方式吗？可以不留，不留也会在这里答复您。要留就直接发手机号或邮箱，只用于就这件事联系您，办结后${days}天删除。`,
      choices: [{ label: '不留' }],
    }),
    read: (text) => {
      const given = contactIn(text)
      if (given !== undefined) return { ok: given }
      if (NO_CONTACT.test(text)) return { ok: NONE }
      return { again: '没有认出联系方式。可以发11位手机号、座机或邮箱，不想留就回复“不留”。' }
    },
    recognise: (text) =>
      contactIn(text) ?? (/^(?:我)?(?:电话|手机|联系方式)?(?:就)?(?:不留|不用留|不想留)/.test(text) ? NONE : undefined),
  }
}

const AGREE =
  /^(?:我)?(?:同意|可以|好的?|行|嗯|没问题|是的?|ok(?:ay)?|sure|(?:yes[,\s]*)?(?:i )?(?:agreed?|do)|yes)(?:的|了|吧|保存|提交)*[。.！!]?$/i
const DISAGREE = /不同意|不可以|不行|不好|别保存|不要保存|^(?:不|否)[。.]?$|^no\b|\b(?:do not|don'?t|disagree)\b/i

/** Consent is asked before anything is kept: what, who sees it, why. */
export function consentField(keeps: string, sees: string): Field {
  return {
    name: 'consent',
    title: '同意保存',
    hidden: true,
    names: ['同意'],
    ask: () => ({
      text: `提交后保存${keeps}。${sees}只用来办这件事和答复您。同意吗？`,
      choices: [{ label: '同意' }, { label: '不同意' }],
    }),
    read: (text) => {
      if (DISAGREE.test(text))
        return {
          again: '不同意就不能提交，现在还没有提交。想好了回复“同意”；回复“取消”，刚才填的就清掉。',
        }
      if (AGREE.test(text)) return { ok: { value: 'yes', shown: '同意' } }
      return { again: '请回复“同意”或“不同意”。' }
    },
    recognise: (text) =>
      /^(?:我)?同意(?:保存|提交)?[。.！!]?$/.test(text) ? { value: 'yes', shown: '同意' } : undefined,
  }
}

/** How names of places end. */
const PLACE =
  /(?:街道|街|路|镇|乡|村|社区|小区|新村|花园|公寓|苑|园|里|弄|区|城|市|县|湾|桥|号|坊|庭|府)(?:那边|附近|这边)?[。.]?$/
const UNSURE_WHERE =
  /不清楚|不知道|不确定|不想说|没有|随便|都可以|不填|\b(?:not sure|unsure|no idea|(?:do not|don'?t) know|rather not|skip)\b/i
/** A name in letters, which no station of ours has. */
const IN_LETTERS = /^[a-z][a-z' .-]{2,60}$/i

/** Which station handles it, asked only where nothing else decides it. */
export function stationField(knowledge: () => Knowledge, when: Field['when']): Field {
  return {
    name: 'station',
    title: '办理站点',
    names: ['站点', '联络站', '街道'],
    ...(when === undefined ? {} : { when }),
    ask: () => ({
      text: '您住在哪个街道或社区？只用来决定由哪个站点办理，不清楚也没关系。',
      choices: [{ label: '不清楚，交给市级办公室', says: '不清楚' }],
    }),
    read: (text) => {
      const { stations, settings } = knowledge().content
      const found = findStations(text, stations)[0]?.station
      if (found !== undefined) return { ok: { value: found.id, shown: found.name } }
      const office: Answer = { value: '', shown: settings.cityOffice.name }
      if (UNSURE_WHERE.test(text)) return { ok: office }
      if (!PLACE.test(text) && !IN_LETTERS.test(text))
        return { again: '请说街道、镇或社区的名字；不清楚就回复“不清楚”。' }
      return { ok: office, note: `没有找到这个地方的站点，先交给${settings.cityOffice.name}。地方说错了可以再改。` }
    },
  }
}

const NOTHING =
  /^(?:没有(?:别的|其他|什么)?(?:理由)?(?:了|的)?|没(?:了|有)?|无|不填|不说了|跳过|略|没什么|no|nope|none|nothing(?: more| else)?|no reason|skip|n\/a)[。.]?$/i

const FILLER = /^(?:嗯+|哦+|噢+|啊+|呃+|额+|哈+|好的?|是的?|对的?|行|可以|ok)[。.！!]?$/i
const BARE_ARTICLE = /^第?\s*[0-9零〇一二三四五六七八九十百]{1,6}\s*[条條跳][。.]?$/

/** A text that is kept word for word. `optional` lets "没有" pass as empty. */
export function wordsField(
  field: Pick<Field, 'name' | 'title' | 'names'> & {
    readonly question: string
    readonly optional?: boolean
    readonly when?: Field['when']
  },
): Field {
  const { question, optional, when, ...rest } = field
  return {
    ...rest,
    ...(when === undefined ? {} : { when }),
    free: true,
    ask: () => ({ text: question }),
    read: (text) => {
      const value = text.trim()
      if (optional === true && NOTHING.test(inSimplified(value)))
        return { ok: { value: '', shown: '没有写', verbatim: text } }
      if (!/[\p{L}\p{N}]/u.test(value) || FILLER.test(value)) return { again: '请用文字说一下，一句话也可以。' }
      if (BARE_ARTICLE.test(value)) return { again: '这是条号。要换条款请说“改条款”，要写的内容请直接说。' }
      return { ok: { value, shown: value, verbatim: text } }
    },
  }
}
