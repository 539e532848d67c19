import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '我是自动助手，现在接不通真人。': 'I am an automatic assistant and cannot put you through to a person now.',
  '可以到{who}当面说。': 'You can speak to somebody at {who}.',
  '可以到{who}当面说，{hours}有人。': 'You can speak to somebody at {who}, open {hours:own}.',
  '可以打{who}的电话 {phone}。': 'You can call {who}: {phone}.',
  '可以打{who}的电话 {phone}，{hours}有人。': 'You can call {who}: {phone}, staffed {hours:own}.',
  '也可以把事情写下来，工作人员会在这里答复您：': 'You can also write it down, and the staff will answer you here:',
  写下来: 'Write it down',
}
