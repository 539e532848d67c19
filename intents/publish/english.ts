import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '看等待发布和放行的：待发布': 'What waits to be published or released: “待发布”',
  '要办的可以这样说：': 'To do something you can say:',
  '发布草案 物业条例': '“发布草案 物业条例” to publish it',
  '放行草案 物业条例': '“放行草案 物业条例” to release it',
  '延长征求意见 物业条例 到10月15日 理由：…': '“延长征求意见 物业条例 到10月15日 理由：…” to take opinions for longer',
  '提前结束 物业条例 理由：…': '“提前结束 物业条例 理由：…” to close it early',
  '终止审议 物业条例 理由：…': '“终止审议 物业条例 理由：…” to end its reading for good',
  '草案阶段 物业条例 表决通过': '“草案阶段 物业条例 表决通过” to record its stage',
  '延长到哪一天？例：延长征求意见 物业条例 到10月15日 理由：不少居民来不及看。':
    'Extend until when? E.g. “延长征求意见 物业条例 到10月15日 理由：不少居民来不及看。”',
  '现在到了哪一步？例：草案阶段 物业条例 表决通过': 'Which stage is it at now? E.g. “草案阶段 物业条例 表决通过”',
  '新的草案请管理员用命令行交来：consultation publish 文件':
    'New drafts are handed in by an administrator on the command line: “consultation publish 文件”',
  '{title}没有等待放行的。': '{title}: nothing waits for release.',
  '已退回，{title}照原来的不变。': 'Sent back; {title} stays as it was.',
  '没有等待发布或放行的草案。': 'No draft waits to be published or released.',
  '没有可以这样办的草案。看等待发布和放行的请发：待发布': 'No draft can be treated so. “待发布” shows those that wait.',
  '发布：发布草案 名称。放行：放行草案 名称': 'Publish: “发布草案 名称”. Release: “放行草案 名称”',
  '哪一部草案？': 'Which draft?',
  '没有找到“{name}”。可以说：': 'I found no “{name}”. You can say:',
  '已取消公开 {receipts}，别人看不到了。': 'No longer published: {receipts}; others do not see it any more.',
  '一次公开一件，公开前要逐件看过。例：公开 7K3M':
    'One at a time: each has to be read before it is published. E.g. “公开 7K3M”',
  '将公开 {receipt}，大家会看到：': '{receipt} will be published; everybody will read:',
  '请看有没有姓名、门牌、单位等能认出人的内容，有就不要公开。':
    'Please look for names, addresses, employers or anything else by which somebody is recognised, and do not publish it then.',
  '原话不能改。': 'The words cannot be changed.',
  '已公开 {receipt}，正在告知提交人。取消请发：取消公开 {receipt}':
    'Published {receipt}; its writer is being told. To end that send “取消公开 {receipt}”',
  '理由（大家会看到）：{reason}': 'Reason (for everybody to read): {reason}',
}
