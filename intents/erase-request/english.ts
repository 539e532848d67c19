import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '一次请说一件。例：删除个人信息 7K3M 理由：收到本人书面申请':
    'Please name one matter at a time, for example: “删除个人信息 7K3M 理由：收到本人书面申请”',
  '请写明理由，例：删除个人信息 {number} 理由：收到本人书面申请，申请书第3号':
    'Please give the reason, for example: “删除个人信息 {number} 理由：收到本人书面申请，申请书第3号”',
  '{receipt} 刚刚有变动，什么都没有删。请重新发一次命令。':
    '{receipt} changed just now and nothing was deleted. Please send the order again.',
  '将删除 {receipts} 的内容、补充、联系方式和往来消息。':
    'The content, additions, contact data and messages of {receipts:own} will be deleted.',
  '将删除 {receipts} 的内容、补充、联系方式和往来消息，以及这位提交人的预约、对话记录和账号关联。':
    'The content, additions, contact data and messages of {receipts:own} will be deleted, and the bookings, conversations and linked accounts of the person who handed it in.',
  '编号、日期、结果类别和已公布的统计数字留下；没有结果的同时撤回；会告知提交人。要两个人同意，删除后不能恢复。':
    'The receipt number, the dates, the kind of result and published figures stay; what has no result is taken back; the person who handed it in is told. Two people have to agree, and what is deleted cannot be restored.',
  '将删除 {numbers} 的姓名、想谈的事、联系方式，还没有举行的同时取消，名额让出。':
    'The name, the topic and the contact data of {numbers:own} will be deleted; what did not take place yet is cancelled and its place is free again.',
  '约过几人、到场几人的统计数字留下；会告知本人。要两个人同意，删除后不能恢复。':
    'The figures of how many booked and came stay; the person is told. Two people have to agree, and what is deleted cannot be restored.',
  '这位还提交过 {count} 件事项，不在这次删除里；要一并删除，命令里加“全部”。':
    'This person also handed in {count} matters, which are not deleted this time; to delete them too, add “全部” to the order.',
  '{name}申请：': '{name} asks for this:',
  '同意删除哪一件？例：同意删除 7K3M': 'Which deletion do you agree to? For example: “同意删除 7K3M”',
  '{receipt} 在提出以后有变动，什么都没有删。请{name}重新发一次命令。':
    '{receipt} changed after it was asked for, and nothing was deleted. Please have {name} send the order again.',
  '已提出，现在还没有删除。要另一位同志（{names}）在10分钟内发“{order}”，过时作废。':
    'Asked for; nothing is deleted yet. Another colleague ({names}) has to send “{order}” within 10 minutes, after that it no longer counts.',
  '已删除（{day}），并告知提交人。': 'Deleted ({day:own}), and the person who handed it in is told.',
  '已删除（{day}），并告知本人：{numbers}': 'Deleted ({day:own}), and the person is told: {numbers:own}',
  '{receipt}　删除凭证 {proof}': '{receipt} · proof of deletion {proof}',
  '收到书面申请，已删除您提交的内容和个人信息（{day}）。':
    'On a written request, what you handed in and your personal data were deleted ({day:own}).',
  '收到书面申请，已删除您的预约和个人信息（{day}）。':
    'On a written request, your bookings and personal data were deleted ({day:own}).',
  '不是您本人申请的，请马上与{office}联系。':
    'If you did not ask for this yourself, please get in touch at once with {office}.',
}
