import { isDeputy } from '../../src/domain/role.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { MAIN_MENU } from '../menu.ts'
import { english } from './english.ts'
import { phrases } from './phrases.ts'

const STAFF = [
  '工作人员可以说：',
  '待办 · 待办 物业条例第二十一条 · 我手上的 · 更多',
  '打开 3 · 看 7K3M',
  '派给 张三 7K3M',
  '采纳 7K3M 理由：…（还有：部分采纳、不采纳、研究参考）',
  '放行 7K3M · 撤销 7K3M',
  '统计 · 导出 · 闭环检查',
].join('\n')

const DEPUTY = [
  '代表可以说：',
  '我的来信 · 打开 1',
  '答复 7K3M …（正式答复）· 回复 7K3M：…（先说几句，或请对方补充）',
  '请站点办 7K3M 理由：…',
  '转达 群众的原话',
].join('\n')

const IN_FORM =
  '填写中可以回复“返回”改上一个问题、“再说一遍”重看问题、“取消”不填了；也可以随时问法规和联络站，查进度，或回复“转人工”。'

/** What the assistant can do, with numbers to choose by. */
export const help: Intent = {
  name: 'help',
  phrases: [phrases],
  english,
  audience: 'anyone',
  privacy: 'public',
  aside: true,
  async handle(turn) {
    const { settings } = turn.knowledge.content
    if (turn.memory.dialogue !== undefined) return { replies: [say(IN_FORM)] }
    if (turn.message.scope === 'group')
      return {
        replies: [
          say(
            `@${settings.botName} 后面直接问就可以：法规怎么规定、联络站在哪、代表接待日是哪天。提意见和查进度请单独发消息给我。`,
          ),
        ],
      }
    const menu = say('您可以直接说想办的事，或回复数字：', ...MAIN_MENU)
    const { staff, grants } = turn.speaker
    const own = [...(staff ? [say(STAFF)] : []), ...(isDeputy(grants) ? [say(DEPUTY)] : [])]
    return { replies: [...own, menu] }
  },
}
