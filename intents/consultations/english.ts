import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '现在没有正在征求意见的草案。有话想说，可以回复“我有话对代表说”。':
    'No draft is open for opinions now. If there is something you want to say, reply “write to the deputies”.',
  '现在有{n}部草案在征求意见，想对哪一部提意见？':
    'Drafts open for opinions now: {n}. On which would you like to comment?',
  '现在有{n}部草案在征求意见：': 'Drafts open for opinions now: {n}.',
  先看条文: 'Read the articles first',
  '{title}正在征求意见，到{till}，共{n}条。': '{title:own} is open for opinions until {till:own}; it has {n} articles.',
  '结果还没有登记在资料里。': 'The result is not recorded here yet.',
}
