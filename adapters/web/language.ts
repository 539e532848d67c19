import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { getCookie, setCookie } from 'hono/cookie'
import { DAY_MS } from '../../src/domain/shanghai.ts'
import { LANGUAGES, type Language, OWN_LANGUAGE } from '../../src/ports/language.ts'

/** How each is named by its readers, and what a person would type to be answered in it. */
export const SWITCH: readonly { readonly tag: Language; readonly name: string; readonly says: string }[] = [
  { tag: 'zh-Hans', name: '简体', says: '简体中文' },
  { tag: 'zh-Hant', name: '繁體', says: '繁體中文' },
  { tag: 'en', name: 'English', says: 'English' },
]

const NAME = 'minyi-lang'
const PARAMETER = 'lang'
const KEEP_SECONDS = (365 * DAY_MS) / 1000
/** Regions that write traditional script. */
const TRADITIONAL = /-(?:hant|tw|hk|mo)\b/i

const known = (tag: string | undefined): Language | undefined => LANGUAGES.find((one) => one === tag)

/** `zh-TW` is `zh-Hant`; undefined for a language that the page does not speak. */
function spokenFor(tag: string): Language | undefined {
  if (/^en\b/i.test(tag)) return 'en'
  if (!/^zh\b/i.test(tag)) return undefined
  return TRADITIONAL.test(tag) ? 'zh-Hant' : 'zh-Hans'
}

/** The language chosen by the switch, else the one that the browser prefers, else simplified Chinese. */
export function languageOf(c: Context): Language {
  const chosen = known(c.req.query(PARAMETER)) ?? known(getCookie(c, NAME))
  if (chosen !== undefined) return chosen
  return accepts(c, {
    header: 'Accept-Language',
    supports: [...LANGUAGES],
    default: OWN_LANGUAGE,
    match: (wanted, { default: own }) =>
      wanted
        .toSorted((a, b) => b.q - a.q)
        .flatMap(({ type, q }) => (q > 0 ? (spokenFor(type) ?? []) : []))
        .at(0) ?? own,
  }) as Language
}

/** Keeps what the switch chose; in a frame on another site for that site alone. */
export function keepLanguage(c: Context, secure: boolean, framed: boolean): void {
  const chosen = known(c.req.query(PARAMETER))
  if (chosen === undefined) return
  const options = { path: '/', maxAge: KEEP_SECONDS, httpOnly: true } as const
  if (framed && secure) setCookie(c, NAME, chosen, { ...options, sameSite: 'None', secure, partitioned: true })
  else setCookie(c, NAME, chosen, { ...options, sameSite: 'Strict', secure })
}
