import { translationsOf } from '../../search/english/titles.ts'
import { fold } from '../../search/fold.ts'

/**
 * What people bring to a station, by field of public affairs: words of one field belong together, so that 楼道堆物 finds
 * who looks after 物业管理. A word may stand in several fields.
 */
const FIELDS: readonly (readonly string[])[] = [
  '物业 业主 业委会 小区 楼道 楼栋 堆物 堆放 杂物 电梯 加梯 维修资金 公共收益 门禁 保安 旧改 老旧 漏水 渗水 外墙 车位 地锁 高空抛物 群租 装修 充电桩 电动车充电 电瓶车充电 飞线',
  '停车 车位 泊位 地锁',
  '电动车 电瓶车 非机动车 自行车 单车',
  '停车 交通 出行 公交 地铁 道路 路口 红绿灯 信号灯 斑马线 拥堵 堵车 车速 人行道 修路 公路 过街 站台',
  '消防 火灾 充电 飞线 楼道 堆物 燃气 煤气 职业安全 安全生产 隐患',
  '养老 老人 老年 助餐 食堂 适老 护理 居家照护 陪诊',
  '教育 学校 上学 入学 放学 课后 校园 校门 家长',
  '托育 托管 幼儿园 孩子 儿童 未成年 青少年',
  '医疗 卫生服务 社区卫生 看病 就医 医院 药店 配药 买药 慢性病 体检 门诊 疫苗',
  '环境卫生 环境保护 环保 垃圾 噪声 噪音 扬尘 污染 油烟 异味 臭味',
  '水环境 水质 河道 河水 污水 排水 积水 内涝 渔业 渔船',
  '绿化 公园 绿地 树木',
  '城市管理 城管 占道 摆摊 摊贩 违建 违章 广告牌 路灯 市容 广场舞 噪声 噪音 井盖 公厕',
  '养犬 遛狗 犬只 狗 宠物 流浪猫',
  '邻里 调解 纠纷',
  '就业 用工 劳动 技能 招聘 青年 外卖员 骑手',
  '企业 营商 创业 商户 店铺',
  '农业 农村 农田 种田 村里 村道 果园 茶叶 灌溉 宅基地 乡村',
  '文物 古迹 旅游 景区 博物馆',
  '文化 图书馆 健身 体育 球场 场馆',
  '立法 法治 普法',
  '残疾 无障碍 轮椅 盲道 坡道',
  '港口 码头 航运 岸线',
].map((words) => words.split(' '))

/** Words that name no field of their own. */
const ANY = /问题|情况|事情|方面|工作|管理|服务|建设|改造|治理|保护|社区|居民|群众|关系/g
const SHORTEST = 2
/** The same words; a field in which the matter has several words; one in which it has one. */
const SAME = 1
const SURELY = 0.8
const MAYBE = 0.5

/** A matter, read once. */
export interface Affair {
  readonly said: string
  /** Words of the statutes for the plain words in it. */
  readonly meant: readonly string[]
  /** Field -> how many of its words stand in it. */
  readonly fields: ReadonlyMap<number, number>
}

function fieldsOf(folded: string): ReadonlyMap<number, number> {
  const counts = FIELDS.map((words) => words.filter((word) => folded.includes(word)).length)
  return new Map([...counts.entries()].filter(([, count]) => count > 0))
}

/** @param lexicon lay word -> words of the statutes, as the office keeps it */
export function readAffair(matter: string, lexicon: ReadonlyMap<string, readonly string[]>): Affair {
  const said = fold(matter)
  const meant = [...lexicon].flatMap(([word, words]) =>
    word.length >= SHORTEST && said.includes(word) ? words.map(fold) : [],
  )
  const translated = translationsOf(matter).flat().map(fold)
  return { said, meant: [...meant, ...translated], fields: fieldsOf([said, ...translated].join(' ')) }
}

/**
 * How a topic that is on file bears on a matter: 0 = not that is known, 1 = the same words.
 * @example bearing(readAffair('小区电动车充电', lexicon), '物业管理') // 0.8
 */
export function bearing({ said, meant, fields }: Affair, topic: string): number {
  const about = fold(topic)
  const core = about.replace(ANY, '')
  if (core.length >= SHORTEST && [said, ...meant].some((words) => words.includes(core))) return SAME
  if (said.length >= SHORTEST && about.includes(said)) return SAME
  const shared = [...fieldsOf(about).keys()].flatMap((field) => fields.get(field) ?? [])
  return shared.length === 0 ? 0 : Math.max(...shared) > 1 ? SURELY : MAYBE
}
