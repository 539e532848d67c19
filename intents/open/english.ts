import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '打开哪一件？例：打开 3，或 打开 7K3M。': 'Which one? E.g. “打开 3” or “打开 7K3M”.',
  '列表里没有了。要看下一页，请发“更多”。': 'The list ends here. “更多” shows the next page.',
  '{when} 补充：{text}': '{when:own} Added: {text}',
  '{when} 更正：{text}': '{when:own} Corrected: {text}',
  '{when} 回答：{text}': '{when:own} Answered: {text}',
  '{when} 改后的话：{text}': '{when:own} New words: {text}',
  '{files}。看内容请发“附件 1”': '{files:own}. “附件 1” shows the first',
  '并案：共{count}件、{people}人': 'Handled together: {count} from {people} people',
  '并案：共{count}件、{people}人，主件 {receipt}。看全部原话请发“打开 {receipt}”。':
    'Handled together: {count} from {people} people; the main one is {receipt}. “打开 {receipt}” shows all of their words.',
  '独有的补充：': 'What only some of them say:',
  '全部原话：': 'All of their words:',
  '{day:word} {time:word} {state:word}': '{day:word} {time:word} {state:word}',
  '{day:word} {time:word}': '{day:word} {time:word}',
  '{when} {who}问提交人：{text}': '{when:own} {who} asked its writer: {text}',
  '{when} {who}告诉提交人：{text}': '{when:own} {who} told its writer: {text}',
}
