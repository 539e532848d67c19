import { type Reply, say } from '../../src/ports/channel.ts'
import type { Turn } from '../../src/ports/intent.ts'
import type { CodeMeant } from '../../src/station/codes/meant.ts'
import { sayOffice } from '../../src/station/instead.ts'

const WAY_ON = '也可以告诉我街道或社区的名字，我来找站点；要反映情况，直接说“我有话对代表说”。'

/** One sentence on what is wrong with a code, and a way on. */
export function refusalOf(meant: CodeMeant | undefined, turn: Turn): readonly Reply[] {
  const { name } = turn.knowledge.content.settings.cityOffice
  const office = sayOffice(turn.knowledge)
  switch (meant?.kind) {
    case 'mistyped':
      return [say(`这个代码有一位对不上，请对照牌子再输入一遍；只输入前面的站点代码也可以。${WAY_ON}`)]
    case 'foreign':
      return [
        say(
          `这个码不是${name}发出的，可能是别的城市的，也可能是别人贴的，请不要在它打开的页面上填写个人信息。想核实可以问${office}。${WAY_ON}`,
        ),
      ]
    case 'not-on-file':
      return [say(`这个码是真的，但这个站点现在不在名册里。可以问${office}。${WAY_ON}`)]
    case 'several':
      return [
        say(
          '有几个站点的代码看起来一样，您说的是哪一个？',
          ...meant.stations.map((station) => ({ label: station.name, says: `${station.name}在哪` })),
        ),
      ]
    default:
      return [say(`没有查到这个站点代码。请对照牌子再输入一遍，数字0和字母O都可以。${WAY_ON}`)]
  }
}
