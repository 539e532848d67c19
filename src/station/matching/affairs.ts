import { fold } from '../../search/fold.ts'

/**
 * What people bring to a station, by field of public affairs: words of one field belong together, so that 楼道堆物 finds
 * who looks after 物业管理. A word may stand in several fields.
 */
const FIELDS: readonly (readonly string[])[] = [
  '物业 业主 业委会 小区 楼道 楼栋 堆物 堆放 杂物 电梯 加梯 维修资金 公共收益 门禁 保安 旧改 老旧 漏水 渗水 外墙 车位 地锁 高空抛物 群租 装修 充电桩 电动车充电 电瓶车充电 飞线 邻里',
  '停车 车位 泊位 交通 出行 公交 地铁 道路 路口 红绿灯 信号灯 斑马线 拥堵 堵车 车速 电动车 电瓶车 非机动车 单车 人行道 修路 公路 过街 站台',
  '消防 火灾 充电 飞线 楼道 堆物 通道 燃气 煤气 职业安全 安全生产 隐患',
  '养老 老人 老年 助餐 食堂 适老 护理 居家照护 慢性病 陪诊',
  '教育 学校 上学 入学 放学 托育 托管 幼儿园 孩子 课后 校园 校门 未成年 青少年 家长 儿童',
  '医疗 卫生 看病 就医 医院 药店 配药 买药 慢性病 体检 门诊 疫苗',
  '环境 垃圾 噪声 噪音 扬尘 河道 河水 水环境 水质 污水 排水 积水 内涝 绿化 污染 油烟 公园 异味 臭味',
  '城市管理 城管 占道 摆摊 摊贩 违建 违章 广告牌 路灯 市容 广场舞 噪声 噪音 共享单车 井盖 公厕',
  '养犬 遛狗 犬只 狗 宠物 流浪猫 邻里',
  '就业 企业 营商 创业 商户 店铺 用工 劳动 技能 招聘 青年 外卖员 骑手',
  '农业 农村 农田 种田 村里 村道 茶叶 果园 渔业 渔船 灌溉 宅基地 留守 乡村',
  '文物 古迹 文化 旅游 景区 图书馆 健身 体育 球场 场馆 博物馆',
  '立法 法治 普法 调解 纠纷 邻里',
  '残疾 无障碍 轮椅 盲道 坡道',
  '港口 码头 航运 岸线',
].map((words) => words.split(' '))

/** Words that name no field of their own. */
const ANY = /问题|情况|事情|方面|工作|管理|服务|建设|改造|治理|保护|社区|居民|群众/g

const fieldsOf = (folded: string): ReadonlySet<number> =>
  new Set(FIELDS.flatMap((words, n) => (words.some((word) => folded.includes(word)) ? [n] : [])))

/** How a topic bears on a matter: 2 = the same words, 1 = the same field, 0 = nothing that is known. */
export type Bearing = 0 | 1 | 2

/**
 * Whether a topic that is on file bears on what somebody says.
 * @param lexicon lay word -> words of the statutes, as the office keeps it
 * @example bearingOn('小区电动车充电', '物业管理', lexicon) // 1
 */
export function bearingOn(matter: string, topic: string, lexicon: ReadonlyMap<string, readonly string[]>): Bearing {
  const said = fold(matter)
  const about = fold(topic)
  const core = about.replace(ANY, '')
  if (core.length >= 2 && (said.includes(about) || said.includes(core))) return 2
  if (said.length >= 2 && about.includes(said)) return 2
  const meant = [...lexicon].filter(([word]) => word.length >= 2 && said.includes(word)).flatMap(([, words]) => words)
  if (core.length >= 2 && meant.some((word) => word.includes(core))) return 2
  const [own, other] = [fieldsOf(said), fieldsOf(about)]
  return [...own].some((field) => other.has(field)) ? 1 : 0
}
