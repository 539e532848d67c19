import { fold } from '../../search/fold.ts'
import { doorOf, isComplete, type RightDoor } from './door.ts'
import type { Topic } from './topics.ts'

/** How staff name the bodies; the more special one goes first. Texts are folded. */
const BODIES: readonly (readonly [Topic, RegExp])[] = [
  ['review', /复议(?:机构|机关|局|办)|行政复议/],
  ['arbitration', /(?<!劳动(?:人事)?(?:争议)?)仲裁(?:委|机构)/],
  ['labour', /人社|人力资源|劳动(?:监察|部门|局|仲裁|争议|人事)/],
  ['medicare', /医疗?保障?局|医保(?:局|中心|部门|经办)/],
  ['social', /社保(?:局|中心|部门|经办)|社会保险/],
  ['housing-fund', /公积金/],
  ['tax', /税务/],
  ['procuratorate', /检察院|检察机关/],
  ['court', /法院|法庭/],
  ['legal-aid', /法律援助|法律服务|司法(?:局|所)|公证处/],
  ['discipline', /纪委|监委|纪检|监察(?:委|机关)/],
  ['petition', /信访(?:局|办|部门|接待|工作)/],
  ['traffic', /交警|交管|车管/],
  ['police', /公安|派出所|警方|警察/],
  ['consumer', /市场监管|市监|工商|消协|消费者(?:协会|委员会)/],
  ['medical', /卫健|卫生健康|医调委|医疗纠纷/],
  ['cppcc', /政协/],
  ['women', /妇联/],
  ['city', /12345|市民热线|政务服务(?:便民)?热线/],
]
const NOT_OURS =
  /不(?:属|归|在|是)(?:于|由)?[^,。;!]{0,14}(?:单位|本站|本局|我站|我们|这里|联络站|人大|代表|职责|职权|范围|管辖|管|受理|负责)|(?:超出|超过)[^,。;!]{0,8}(?:范围|职责|职权)|(?:无权|不能|不便)(?:处理|受理|办理|干预|管)|(?:别|其他|另外|有关|相关|主管)的?(?:单位|部门|机关)|涉法涉诉|由(?!于)[^,。;!]{1,20}(?:管辖|办理|受理|负责|处理)|(?:请|应)[^,。;!]{0,3}(?:找|向|到|去)[^,。;!]{0,12}(?:局|院|委|公安|派出所|热线|12\d{3})/
const BODY =
  /[\u4e00-\u9fff]{2,}(?:局|院|委|办|厅|所|站|中心|部门|热线|机关|机构|公司|协会|居委会|村委会|街道|公安|工会)/
const PHONE = /(?<!\d)(?:1[0-9]{4}|1[12]\d|(?:0\d{2,3}-?)?\d{4}-?\d{4}|1\d{10}|\d{4}-\d{4})(?!\d)/

/** Whether a reason says that somebody else is to take the matter. */
export function saysNotOurs(reason: string): boolean {
  return NOT_OURS.test(fold(reason))
}

/** The body that a reason names, by its number, its name, or the way staff speak of it. */
export function doorNamed(reason: string, doors: readonly RightDoor[]): RightDoor | undefined {
  const folded = fold(reason)
  const complete = doors.filter(isComplete)
  const byName = complete.find(({ name }) => folded.includes(fold(name)))
  if (byName !== undefined) return byName
  const topic = BODIES.find(([, words]) => words.test(folded))?.[0]
  if (topic !== undefined) return doorOf(topic, doors)
  return complete.find(({ phone }) => phone !== undefined && folded.split(/\D+/).includes(phone))
}

/** Whether a reason itself says who takes the matter and on which number. */
export function namesBodyAndPhone(reason: string): boolean {
  const folded = fold(reason)
  return BODY.test(folded) && PHONE.test(folded)
}
