import { say } from '../../src/ports/channel.ts'
import type { Intent } from '../../src/ports/intent.ts'
import type { Language } from '../../src/ports/language.ts'
import { asks } from './asks.ts'
import { english } from './english.ts'

const CHOSEN: Readonly<Record<Language, string>> = {
  'zh-Hans': '好的，接下来用简体中文回复您。',
  'zh-Hant': '好的，接下来用繁体中文回复您。条文和各人写的话保持原样。',
  en: '好的，接下来用英文回复您。条文和各人写的话保持原文，没有官方译文。',
}

/** `English`, `繁體中文`, `说中文`: in which language somebody wants to be answered from now on. */
export const language: Intent = {
  name: 'language',
  phrases: [],
  english,
  audience: 'anyone',
  privacy: 'public',
  aside: 'claimed',
  claims: (turn) => asks(turn.text) !== undefined,
  async handle(turn) {
    const tag = asks(turn.text) ?? 'zh-Hans'
    return { replies: [say(CHOSEN[tag])], remember: { language: { tag, chosen: true } } }
  },
}
