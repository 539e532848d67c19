import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '这已经是第一条。': 'This is the first article already.',
  '这已经是最后一条，全文共{n}条。': 'This is the last article already, {n} in all.',
  '{title}要改的现行规定没有存在资料库里，没有办法对照。':
    'The regulation that {title:own} changes is not stored here, so the two cannot be compared.',
  看这一条草案: 'Read this article of the draft',
  看目录: 'See the contents',
  '正在征求意见的草案：': 'Drafts open for opinions:',
  '想看哪一部草案？': 'Which draft would you like to read?',
  '{title}，共{n}条。': '{title:own} has {n} articles.',
  '看哪一部分？': 'Which part would you like to read?',
  '没有这一部分。': 'There is no such part.',
  '{chapter}，看哪一条？': '{chapter:own}: which article would you like to read?',
}
