import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '没有看懂要对第{place}件做什么，什么都没有改。可以发：':
    'I could not read what to do with number {place}; nothing was changed. You can send:',
  '没有看懂要对第{place}件做什么，什么都没有改。':
    'I could not read what to do with number {place}; nothing was changed.',
}
