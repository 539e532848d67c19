/** When they say it. */
export const TODAY = Date.parse('2026-11-20T09:00:00+08:00')

/** What people say in the measurements. The questions have answers in the starter regulations. */
export const QUESTIONS: readonly string[] = [
  '遛狗的绳子最长能有多长',
  '小狗多大要打狂犬疫苗',
  '狗证一年办一次吗',
  '家里能养两条狗吗',
  '市区可以养烈性犬吗',
  '狗能带进商场吗',
  '带狗坐电梯有什么要求',
  '狗叫吵到邻居会罚款吗',
  '狗拉的粪便不清理罚多少',
  '没办养犬登记怎么处罚',
  '狗咬了人谁出医药费',
  '流浪狗能在小区里喂吗',
  '楼里能不能开狗舍卖狗',
  '走丢的狗几天之内要去领',
  '业主委员会有几名委员，任期几年',
  '物业能不能停水停电催物业费',
  '小区电梯出故障物业要马上停用吗',
  '晚上几点以后不能装修',
  '专项维修资金不足多少应当续筹',
  '公共收益什么时候公布',
  '物业接到急修要多久到场',
  '多少业主提议可以开临时业主大会',
  '车位可以租给外面的人吗',
  '把房子改成门面要邻居同意吗',
  '电动自行车最高时速是多少',
  '电瓶车能带孩子吗，孩子几岁以下',
  '楼道里可以给电瓶车充电吗',
  '电动自行车购车后多少日内申请登记',
  '骑车闯红灯罚多少钱',
  '非机动车载货高度不能超过多少',
]

export const questionAt = (n: number): string => QUESTIONS[n % QUESTIONS.length] as string

export const GREETING = '你好'

const DRAFTS = ['物业条例草案', '养老条例草案']
const PROPOSALS = [
  '建议把期限缩短一半，让大家早点看到结果',
  '应当写明由哪个部门负责，打哪个电话',
  '建议增加上门服务，行动不便的人出不了门',
  '最好规定每个季度公开一次，账目要贴在楼下',
  '应该把标准写细，现在的说法各人理解不一样',
]
const REASONS = ['现在等得太久，老人家记不住', '出了事互相推，居民不知道找谁', '没有']
/** Clauses that every one of the drafts has. */
const CLAUSES = 40

/** Everything one person says from opening the opinion form to its receipt. */
export function formAt(n: number): readonly string[] {
  return [
    `我要对${DRAFTS[n % DRAFTS.length]}提意见`,
    `第${1 + (n % CLAUSES)}条`,
    PROPOSALS[n % PROPOSALS.length] as string,
    REASONS[n % REASONS.length] as string,
    '不留',
    '同意',
    '确认',
  ]
}
