import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeNumber } from '../../src/domain/numerals.ts'

/** Articles that the scenarios give; every other one reads `本条为测试条文N。`. */
function articles(count: number, given: Readonly<Record<number, string>>): string {
  return Array.from({ length: count }, (_, n) => {
    const name = writeNumber(n + 1)
    return `第${name}条　${given[n + 1] ?? `本条为测试条文${name}。`}`
  }).join('\n\n')
}

const page = (front: Readonly<Record<string, string>>, body: string): string =>
  `---\n${Object.entries(front)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n\n${body}\n`

const STATIONS = `
- 编号: ST-A
  代码: WT01
  名称: 梧桐街道人大代表联络站
  种类: 联络站
  城市: 澜州市
  区: 桐湖区
  街道: 梧桐街道
  地址: 梧桐路188弄2号1楼
  开放时间:
    - 周一至周五 9:00-11:30 13:00-17:00
    - 周六 9:00-11:30
  电话: 5550-0101
  便民:
    坡道: 入口有坡道
    停车: 没有停车场
  人员: [林珊, 吴倩]
  来源: 场景资料
  日期: 2026-09-01
- 编号: ST-B
  代码: BQ02
  名称: 北桥镇人大代表联络站
  种类: 联络站
  城市: 澜州市
  区: 桐湖区
  街道: 北桥镇
  地址: 北桥大街56号
  开放时间: 周一至周五 8:30-16:30
  电话: 5550-0202
  来源: 场景资料
  日期: 2026-09-01
- 编号: ST-C
  代码: BJ03
  名称: 滨江社区基层立法联系点
  种类: 立法联系点
  城市: 澜州市
  区: 桐湖区
  社区: [滨江社区]
  地址: 滨江大道900号3楼
  开放时间: 周二至周六 10:00-18:00
  电话: 5550-0303
  来源: 场景资料
  日期: 2026-09-01
`

const DEPUTIES = `
- 编号: D1
  姓名: 顾明远
  层级: 市人大代表
  站点: [ST-A]
- 编号: D2
  姓名: 马建军
  层级: 镇人大代表
  站点: [ST-B]
- 编号: D3
  姓名: 沈秀芳
  层级: 区人大代表
  站点: [ST-A]
`

const SESSIONS = `
- 站点: ST-A
  规则: 每月第三个星期四
  时间: 14:00-16:00
  值班:
    2026-09-17: [顾明远]
- 站点: ST-B
  规则: 每月1日
  时间: 9:00-11:00
  遇休顺延: 是
  值班:
    默认: [马建军]
- 站点: ST-C
  规则: 预约
  说明: 请先打电话预约
`

const PEOPLE = `
- 编号: S
  姓名: 林珊
  角色: 工作人员
  站点: ST-A
  账号:
    - 渠道: wecom
      用户: S
- 编号: S2
  姓名: 吴倩
  角色: 工作人员
  站点: ST-A
  账号:
    - 渠道: wecom
      用户: S2
- 编号: T
  姓名: 陶俊
  角色: 工作人员
  站点: ST-B
  账号:
    - 渠道: wecom
      用户: T
`

const GROUPS = `
- 渠道: wechat
  会话: G1
  名称: 梧桐街道议事群
  站点: ST-A
- 渠道: wechat
  会话: G2
  名称: 北桥镇议事群
  站点: ST-B
`

const HOLIDAYS = `
年份: 2026
来源: 国务院办公厅关于2026年部分节假日安排的通知
放假:
  - 名称: 中秋节
    日期: 2026-09-25 至 2026-09-27
  - 名称: 国庆节
    日期: 2026-10-01 至 2026-10-07
    上班: [2026-09-20, 2026-10-10]
`

/** Writes the test world of the scenarios as a content folder. */
export async function writeWorld(folder: string): Promise<void> {
  const draft = (id: string, title: string, from: string, to: string): Readonly<Record<string, string>> => ({
    编号: id,
    标题: title,
    开始: from,
    截止: to,
    联系点: 'ST-A',
    来源: '场景资料',
  })
  const files: Readonly<Record<string, string>> = {
    'stations/all.yaml': STATIONS,
    'deputies.yaml': DEPUTIES,
    'sessions.yaml': SESSIONS,
    'people.yaml': PEOPLE,
    'groups.yaml': GROUPS,
    'holidays/2026.yaml': HOLIDAYS,
    'consultations/c1.md': page(
      draft('C1', '澜州市住宅物业管理条例（修订草案）', '2026-09-01', '2026-09-30'),
      articles(46, {
        12: '业主大会会议可以采用书面征求意见的形式。',
        15: '电梯、消防设施等发生紧急情况的，物业服务人应当在合理期限内申请使用专项维修资金。',
        21: '物业服务人应当每半年公示一次公共收益收支情况。',
      }),
    ),
    'consultations/c2.md': page(
      draft('C2', '澜州市养老服务条例（草案）', '2026-09-08', '2026-10-08'),
      articles(52, {
        9: '街道办事处、镇人民政府应当在社区设置助餐服务点。',
        17: '家庭养老床位的建设标准由市民政部门制定。',
      }),
    ),
    'consultations/c4.md': page(
      draft('C4', '澜州市绿化条例（修订草案）', '2026-08-01', '2026-08-31'),
      articles(38, {}),
    ),
    'regulations/r1.md': page(
      { 标题: '澜州市养犬管理条例', 城市: '澜州市', 施行: '2021-05-01', 状态: '现行有效', 来源: '场景资料' },
      articles(50, {
        18: '携犬出户应当使用长度不超过一点五米的牵引绳，由成年人牵领。',
        42: '违反本条例第十八条规定的，由公安机关责令改正；拒不改正的，处五十元以上二百元以下罚款。',
      }),
    ),
    'regulations/r2.md': page(
      { 标题: '澜州市非机动车管理条例', 城市: '澜州市', 通过: '2019-06-01', 状态: '现行有效', 来源: '场景资料' },
      articles(40, {
        23: '在楼道、门厅等公共区域停放电动自行车或者为其充电的，责令改正；拒不改正的，处二百元以下罚款。',
      }),
    ),
    'regulations/r3.md': page(
      { 标题: '澜州市住宅物业管理条例', 城市: '澜州市', 通过: '2018-06-01', 状态: '现行有效', 来源: '场景资料' },
      articles(45, { 30: '物业服务企业应当每年公布一次公共收益收支情况。' }),
    ),
  }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), text)
  }
}
