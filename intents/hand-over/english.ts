import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '一次请办一件。': 'Please do one matter at a time.',
  '转出哪一件、转给哪个单位？例：转出 7K3M 给市水务局 编号 SW-18 理由：属于供水管理':
    'Which matter should be passed on, and to which office? For example: “转出 7K3M 给市水务局 编号 SW-18 理由：属于供水管理”',
  '上报哪一件、报到哪里？例：上报 7K3M 到市人大法工委 理由：属于市级立法':
    'Which matter should be reported, and where to? For example: “上报 7K3M 到市人大法工委 理由：属于市级立法”',
  '退哪一件？例：退单 7K3M 理由：不在职责范围，应由水务站承办':
    'Which matter should be given back? For example: “退单 7K3M 理由：不在职责范围，应由水务站承办”',
  '同意退哪一件？例：同意退单 7K3M 理由：确属派错，应由水务站承办':
    'Which matter may be given back? For example: “同意退单 7K3M 理由：确属派错，应由水务站承办”',
  '裁定哪一件、由谁承办？例：裁定 7K3M 由彭涛承办 理由：按职责清单归水务':
    'Which matter should be settled, and who handles it? For example: “裁定 7K3M 由彭涛承办 理由：按职责清单归水务”',
  '已转给{body}：{receipts}。': 'Passed on to {body}: {receipts}.',
  '已转给{body}：{receipts}，对方编号 {number}。': 'Passed on to {body}: {receipts}; the number there is {number}.',
  '已上报{body}：{receipts}。': 'Reported to {body}: {receipts}.',
  '已上报{body}：{receipts}，对方编号 {number}。': 'Reported to {body}: {receipts}; the number there is {number}.',
  '提交人会收到告知。': 'The person who handed it in is told.',
  '收到结果后请发“{outcome} 编号 理由：…”登记。':
    'When the result comes, please record it with “{outcome} 编号 理由：…”.',
  '已退到要裁定的次数，请督办人裁定承办单位。':
    'It was given back so often that a supervisor has to settle who handles it.',
  '退单人认为应由{names}承办，请重新交办。':
    'Who gave it back thinks that {names:own} should handle it; please assign it anew.',
  其他同事: 'another colleague',
  '已退单 {receipt}（第{times}次）。': '{receipt} was given back (time No. {times}).',
  '办理期限不变。': 'The deadline stays the same.',
  '没有认出由谁承办。': 'I could not tell who should handle it.',
  '可以裁定给：{names}。': 'You can settle it on: {names}.',
  '已裁定 {receipt} 由{who}承办，不再退单前须照此办理。':
    '{receipt} is settled: {who} handles it, and it is not to be given back before that was done.',
}
