import { secretIn, withoutSecret } from '../../src/casework/proven.ts'
import { mentionsIn } from '../../src/casework/refer.ts'
import { englishWish } from '../../src/language/english-wish.ts'
import { inSimplified } from '../../src/language/simplified.ts'

export interface Asked {
  /** A receipt or four characters of one. */
  readonly receipt?: string
  readonly secret?: string
  /** Which of the files, counted from 1. */
  readonly place?: number
}

const ASKS =
  /^\s*(?:请|帮我|我要|我想)?(?:看一?下?|查看|打开|下载)?\s*(?:第\s*([1-9])\s*[个份张]\s*)?(?:的)?附件\s*(?:第?\s*([1-9])(?![0-9A-Za-z])\s*[个份张]?)?/
const ASKS_ENGLISH = englishWish(
  '(?:(?:see|show(?: me)?|open|view|download)\\s+)?(?:the |my )?(?:attachments?|files?|photos?)(?:\\s+of)?\\s*([1-9](?![0-9A-Za-z]))?',
)
const DELETES = /^\s*(?:请|帮我|我要|我想)*(?:删除?|去掉|移除)(?:掉|了)?.{0,12}(?:附件|照片|图片|文件)[。.！!]?\s*$/
const DELETES_ENGLISH = englishWish(
  '(?:delete|remove|erase|take down) (?:the |my |all )*(?:attachments?|files?|photos?|pictures?)\\b',
)
/** Whether the files alone are to go. */
export const deletesFiles = (text: string): boolean => DELETES.test(inSimplified(text)) || DELETES_ENGLISH.test(text)

/** `7K3M 的附件`. */
const BEHIND = /的?\s*(?:附件|照片)\s*(?:第?\s*([1-9])(?![0-9A-Za-z])\s*[个份张]?)?[\s。.？?]*$/

/** `附件`, `附件 2`, `附件 7K3M`, `看附件 1 7K3M`, `7K3M 的附件`, also with the secret; undefined when more is said. */
export function readAsked(text: string): Asked | undefined {
  const secret = secretIn(text)
  const plain = secret === undefined ? text : withoutSecret(text).replace(/查询码(?:是)?/, '')
  const item = mentionsIn(plain).find(({ typed }) => typed !== undefined)
  const rest = item === undefined ? plain : `${plain.slice(0, item.from)} ${plain.slice(item.to)}`
  const found = ASKS.exec(rest) ?? ASKS_ENGLISH.exec(rest) ?? (item === undefined ? null : BEHIND.exec(rest))
  if (
    found === null ||
    rest
      .replace(found[0], '')
      .replace(/[\s\p{P}]|的/gu, '')
      .replace(/^(?:看|查看|打开)$/, '') !== ''
  )
    return undefined
  const place = found[1] ?? found[2]
  return {
    ...(item?.typed === undefined ? {} : { receipt: item.typed }),
    ...(secret === undefined ? {} : { secret }),
    ...(place === undefined ? {} : { place: Number(place) }),
  }
}
