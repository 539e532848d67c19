import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  删除: 'Delete',
  确认删除: 'Delete it',
  不删了: 'Do not delete',
  '请回复 1 确认删除，或 2 不删了。': 'Please reply 1 to delete it, or 2 not to.',
  '要删除您提交的内容或个人信息，请在这里单独对我说“删除我的意见”或“删除我的个人信息”。':
    'To have what you handed in or your personal data deleted, write to me directly: “delete my submissions” or “delete my personal data”.',
  '您在这里没有可以删除的事项。如果是在别处提交的，请把“删除”、编号和16位查询码一起发来。':
    'There is nothing of yours to delete here. If you handed it in elsewhere, please send “delete”, the receipt number and the 16-digit secret code in one message.',
  '您要删除哪一件？': 'Which one would you like to delete?',
  我提交的全部: 'Everything I handed in',
  我在这里的全部信息: 'Everything that is kept of me here',
  '没有留联系方式，没有可以删除的。': 'No contact was left, so there is nothing to delete.',
  '好的，什么都没有删。': 'All right, nothing was deleted.',
  '请核对，将要删除的是：': 'Please check. This is going to be deleted:',
  '{receipts} 的内容、理由、您的补充和评价说明、附件、联系方式，和我们就它发过的消息':
    '{receipts}: the content, the reasons, what you added, your remarks on the rating, the contact, and the messages we sent about it',
  '{receipts} 的内容、理由、您的补充和评价说明、附件、联系方式，和我们就它们发过的消息':
    '{receipts}: the content, the reasons, what you added, your remarks on the ratings, the contacts, and the messages we sent about them',
  '这里的预约、对话记录、没能答上的提问，和您的账号关联':
    'your bookings here, the record of our conversation, questions that were not answered, and the link to your account',
  '会留下的是：编号、提交和办理的日期、结果的类别（如“采纳”），以及已经公布的统计数字。':
    'This stays: the receipt number, the dates of handing in and handling, the kind of result (such as “adopted”), and figures that were already published.',
  '{receipts} 还没有结果，会同时撤回，不再办理。':
    '{receipts}: there is no result yet, so it is withdrawn as well and no longer handled.',
  '删除后不能恢复。': 'What is deleted cannot be brought back.',
  '请核对，将要删除的是 {receipts} 留的联系方式。意见本身照旧办理，结果在这里告诉您。':
    'Please check. The contact left with {receipts} is going to be deleted. The opinion itself is handled as before, and you are told the result here.',
  '没有找到要删除的事项，什么都没有删。': 'Nothing to delete was found, and nothing was deleted.',
  '{receipt}　删除凭证 {proof}': '{receipt} · proof of deletion {proof}',
  '凭证请保存。以后发“核验 编号 凭证”，可以核对这次删除；查编号只会看到删除日期。':
    'Please keep the proof. Later you can send “verify”, the receipt number and the proof to check this deletion; a query of the number only shows the day of deletion.',
  '您在这里的对话记录和账号关联已删除（{day}）。':
    'The record of our conversation and the link to your account here were deleted ({day:own}).',
  '已按您的要求删除（{day}）。': 'Deleted at your request ({day:own}).',
  '没有联系方式可以删除。': 'There is no contact to delete.',
  '已删除 {receipts} 的联系方式。': 'The contact of {receipts} was deleted.',
}
