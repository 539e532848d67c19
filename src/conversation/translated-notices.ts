import type { Memory } from '../ports/intent.ts'
import type { Language, Translator } from '../ports/language.ts'
import type { NoticeKeeper } from '../ports/notice-keeper.ts'
import type { Store } from '../ports/store.ts'
import { bareWords } from './speaking.ts'

/** Notices are made in the language of the house and leave in that of the person who reads them. */
export function inTheirLanguage(
  keeper: NoticeKeeper,
  store: Pick<Store, 'conversation'>,
  translator: Translator,
): NoticeKeeper {
  const spokenAt = async (lane: string): Promise<Language | undefined> =>
    ((await store.conversation(lane))?.data as Memory | undefined)?.language?.tag
  return {
    ...keeper,
    async current(notice) {
      const current = await keeper.current(notice)
      if (current === undefined || notice.scope === 'group') return current
      const language = (await spokenAt(notice.lane)) ?? current.language
      return language === undefined ? current : { ...current, language }
    },
    asOne(notices) {
      const wire = keeper.asOne(notices)
      const language = notices[0]?.language
      if (language === undefined) return wire
      const say = (text: string): string => translator.say(text, language)
      return {
        ...wire,
        text: translator.say(wire.text, language, bareWords(wire.text)),
        choices: wire.choices.map(say),
      }
    },
  }
}
