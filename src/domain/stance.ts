import type { Stance } from './submission.ts'

/** Words that ask for another wording. */
export const ASKS_CHANGE =
  /改成|改为|应该|应当|建议|希望|增加|加上|加一|删|去掉|不要|要求|明确|写清|写明|修改|提高|降低|缩短|延长|should|change/i
const WITH_ME = '^(?:我们?|本人)?(?:完全|坚决|非常|表示|很|都|也)*'
const AGAINST = new RegExp(`${WITH_ME}(?:不同意|不赞成|不支持|不赞同|反对)`)
const FOR = new RegExp(`${WITH_ME}(?:支持|赞成|同意|赞同)`)

/** What somebody plainly says of the draft's words; undefined when they say neither. */
export function stanceOf(words: string): Stance | undefined {
  const said = words.trim()
  if (AGAINST.test(said)) return '反对'
  if (ASKS_CHANGE.test(said)) return '修改建议'
  return FOR.test(said) ? '支持' : undefined
}
