import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '一次请派给一位同事。': 'Please assign to one colleague at a time.',
  '没有认出派给谁。': 'I could not tell whom to assign this to.',
  '可以派给：{names}。例：派给 {name} 7K3M': 'You can assign to: {names}. For example: “派给 {name} 7K3M”',
  '给外单位的请发：转出 7K3M 给单位名称 理由：…': 'For another office, please send: “转出 7K3M 给单位名称 理由：…”',
  '把哪一件派给{who}？例：派给 {again} 7K3M': 'Which matter should go to {who}? For example: “派给 {again} 7K3M”',
  '已派给{who}：{receipts}。': 'Assigned to {who}: {receipts}.',
  '已派给{who}：{receipts}，分类“{category}”。': 'Assigned to {who}: {receipts}, category “{category}”.',
}
