import type { RightDoor } from './door.ts'
import type { Topic } from './topics.ts'

const door = (
  id: string,
  name: string,
  phone: string,
  topics: readonly Topic[],
  basis: string,
  more: Partial<RightDoor> = {},
): RightDoor => ({
  id,
  name,
  phone,
  topics,
  basis,
  matters: [],
  hours: '接听时间以当地公布的为准',
  emergency: false,
  ...more,
})

const DAY_AND_NIGHT = { hours: '24小时' }
const URGENT = { hours: '24小时', emergency: true }

/**
 * Numbers that are the same in the whole country and must not wait for content: an office may write better rows of its
 * own, which go first. The first one takes what no other does.
 */
export const NATIONAL: readonly RightDoor[] = [
  door(
    'hotline-12345',
    '12345政务服务便民热线',
    '12345',
    ['city'],
    '《国务院办公厅关于进一步优化地方政务服务便民热线的指导意见》',
    DAY_AND_NIGHT,
  ),
  door('police', '公安机关', '110', ['alarm', 'police'], '《中华人民共和国人民警察法》', URGENT),
  door('fire', '消防救援', '119', ['fire'], '《中华人民共和国消防法》', URGENT),
  door('ambulance', '医疗急救', '120', ['ambulance'], '《中华人民共和国基本医疗卫生与健康促进法》', URGENT),
  door('traffic', '公安交通管理', '122', ['traffic'], '《中华人民共和国道路交通安全法》', URGENT),
  door('mind', '全国统一心理援助热线', '12356', ['mind'], '《中华人民共和国精神卫生法》'),
  door('women', '妇女维权服务热线', '12338', ['women'], '《中华人民共和国反家庭暴力法》'),
  door('youth', '青少年服务热线', '12355', ['youth'], '《中华人民共和国未成年人保护法》'),
  door('anti-fraud', '反诈预警劝阻专线', '96110', ['fraud'], '《中华人民共和国反电信网络诈骗法》'),
  door('court', '人民法院诉讼服务热线', '12368', ['court'], '《中华人民共和国民事诉讼法》'),
  door('legal-aid', '公共法律服务热线', '12348', ['legal-aid', 'arbitration'], '《中华人民共和国法律援助法》'),
  door('review', '行政复议机构（可以先打公共法律服务热线问）', '12348', ['review'], '《中华人民共和国行政复议法》'),
  door('supervision', '纪检监察机关', '12388', ['discipline'], '《中华人民共和国监察法》'),
  door('labour', '人力资源社会保障服务热线', '12333', ['labour', 'social'], '《中华人民共和国劳动争议调解仲裁法》'),
  door('market', '市场监督管理部门', '12315', ['consumer'], '《中华人民共和国消费者权益保护法》'),
]
