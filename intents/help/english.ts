import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '您可以直接说想办的事，或回复数字：': 'Just say what you would like to do, or reply with a number:',
  '填写中可以回复“返回”改上一个问题、“再说一遍”重看问题、“取消”不填了；也可以随时问法规和联络站，查进度，或回复“转人工”。':
    'While you fill in a form, “back” goes to the question before, “again” repeats the question and “cancel” leaves it. You can always ask about regulations and stations, look up the status, or reply “talk to staff”.',
  '@{name} 后面直接问就可以：法规怎么规定、联络站在哪、代表接待日是哪天。':
    'Just ask after @{name}: what a regulation says, where a liaison station is, when deputies receive visitors.',
  '提意见和查进度请单独发消息给我。': 'To give an opinion or look up the status, please write to me in a private chat.',
  '工作人员可以说：': 'Staff can say:',
  '待办 · 待办 物业条例第二十一条 · 我手上的 · 更多':
    '“待办” (what is to be done) · “待办 物业条例第二十一条” (of one article) · “我手上的” (in my hands) · “更多” (more)',
  '打开 3 · 看 7K3M': '“打开 3”, “看 7K3M” (open)',
  '派给 张三 7K3M': '“派给 张三 7K3M” (assign)',
  '采纳 7K3M 理由：…（还有：部分采纳、不采纳、研究参考）':
    '“采纳 7K3M 理由：…” (adopt; also “部分采纳” in part, “不采纳” not, “研究参考” for further study)',
  '放行 7K3M · 撤销 7K3M': '“放行 7K3M” (release) · “撤销 7K3M” (undo)',
  '统计 · 导出 · 闭环检查': '“统计” (figures) · “导出” (export) · “闭环检查” (is anything left undone)',
  '代表可以说：': 'Deputies can say:',
  '我的来信 · 打开 1': '“我的来信” (my letters) · “打开 1” (open)',
  '答复 7K3M …（正式答复）· 回复 7K3M：…（先说几句，或请对方补充）':
    '“答复 7K3M …” (the answer) · “回复 7K3M：…” (a few words before it, or a question)',
  '请站点办 7K3M 理由：…': '“请站点办 7K3M 理由：…” (ask the station to handle it)',
  '转达 群众的原话': '“转达 …” (pass on what people told you, in their words)',
  问法规和站点: 'Ask about regulations and stations',
  我要参与法规意见征集: 'Comment on a draft regulation',
}
