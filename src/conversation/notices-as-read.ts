import type { Memory } from '../ports/intent.ts'
import type { Translator } from '../ports/language.ts'
import type { NoticeKeeper } from '../ports/notice-keeper.ts'
import type { Store } from '../ports/store.ts'
import { inShortLines } from './easy-read/index.ts'
import { bareWords } from './speaking.ts'

/** Notices are made in the language of the house and leave in that of the person who reads them, in short lines for who wishes so. */
export function asTheyRead(
  keeper: NoticeKeeper,
  store: Pick<Store, 'conversation'>,
  translator: Translator,
): NoticeKeeper {
  return {
    ...keeper,
    async current(notice) {
      const current = await keeper.current(notice)
      if (current === undefined || notice.scope === 'group') return current
      const memory = (await store.conversation(notice.lane))?.data as Memory | undefined
      const language = memory?.language?.tag ?? current.language
      return {
        ...current,
        ...(language === undefined ? {} : { language }),
        ...(memory?.easyRead === undefined ? {} : { easyRead: true }),
      }
    },
    asOne(notices) {
      const wire = keeper.asOne(notices)
      const { language, easyRead = false } = notices[0] ?? {}
      const text = language === undefined ? wire.text : translator.say(wire.text, language, bareWords(wire.text))
      const choices =
        language === undefined ? wire.choices : wire.choices.map((label) => translator.say(label, language))
      return { ...wire, text: easyRead ? inShortLines(text) : text, choices }
    },
  }
}
