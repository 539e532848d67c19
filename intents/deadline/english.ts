import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '一次请说一件。例：期限 7K3M，延期 7K3M 理由：…':
    'Please name one matter at a time, for example: “期限 7K3M”, “延期 7K3M 理由：…”',
  '这类事项没有设定期限。': 'No deadline is set for matters of this kind.',
  '已延期 {receipt}，最后一天是{day}。': 'More time was given for {receipt}; the last day is {day:own}.',
  '理由会告知提交人。': 'The person who handed it in is told the reason.',
  '延期要写明理由，提交人会看到。请发：延期 {receipt} 理由：…':
    'More time needs a reason, which the person who handed it in will read. Please send: “延期 {receipt} 理由：…”',
}
