import type { Consultation } from '../../src/domain/consultation.ts'
import type { Article } from '../../src/domain/knowledge.ts'
import { writeNumber } from '../../src/domain/numerals.ts'
import { STATION_STAFF } from '../../src/domain/role.ts'
import { endOf, startOf } from '../../src/domain/shanghai.ts'
import type { HolidayYear, Station, WeekHours } from '../../src/domain/station.ts'
import type { Content, OfficeSettings, PersonRecord } from '../../src/ports/knowledge.ts'

/** A small invented city with two stations, four drafts and one regulation, for conversations in tests. */

/** Monday morning, 2026-09-14 10:02 in Shanghai. */
export const MORNING = Date.parse('2026-09-14T10:02:00+08:00')

const WORKDAYS: WeekHours = Object.fromEntries(
  [0, 1, 2, 3, 4, 5, 6].map((day) => [day, day === 0 || day === 6 ? [] : [['09:00', '17:00'] as const]]),
)

const station = (id: string, code: string, name: string, street: string, phone: string): Station => ({
  id,
  code,
  name,
  aliases: [],
  kinds: ['联络站'],
  city: '云川市',
  district: '青溪区',
  street,
  communities: [],
  address: `${street}中心路8号`,
  hoursText: '周一至周五 9:00-17:00',
  hours: WORKDAYS,
  phone,
  facilities: { 坡道: '入口有坡道' },
  people: ['何静'],
  source: '测试资料',
  asOf: '2026-09-01',
  sample: false,
})

export const LIUAN = 'liuan'
export const SHIQIAO = 'shiqiao'

function draft(id: string, title: string, from: string, to: string, clauses: number): Consultation {
  return {
    id,
    title,
    aliases: [],
    opensAt: startOf(from),
    closesAt: endOf(to),
    clauses: Array.from({ length: clauses }, (_, n) => ({
      number: { main: n + 1 },
      text: `第${writeNumber(n + 1)}条　本条写的是第${n + 1}件事。`,
    })),
    source: '测试资料',
    sample: false,
  }
}

const LAW = '云川市养犬管理条例'
const article = (number: number, text: string): Article => ({
  id: `dogs#${number}`,
  law: LAW,
  article: `第${writeNumber(number)}条`,
  number: { main: number },
  text,
  date: '2020-03-01',
  effective: '2020-06-01',
  city: '云川市',
  source: '测试资料',
})

export const person = (id: string, name: string, stationId: string): PersonRecord => ({
  id,
  name,
  grants: STATION_STAFF.map((role) => ({ role, stationId })),
  accounts: [{ channel: 'wecom', user: id }],
})

const HOLIDAYS: HolidayYear = {
  year: 2026,
  source: '测试资料',
  off: new Map([
    ['2026-10-01', '国庆节'],
    ['2026-10-02', '国庆节'],
  ]),
  work: new Set(['2026-10-10']),
}

export const SETTINGS: OfficeSettings = {
  botName: '小川',
  holdMs: 0,
  twoKeyKinds: [],
  cityOffice: { name: '云川市联络办公室', phone: '5550-1000' },
  contactDays: 90,
}

/** Titles as people name them in the tests. */
export const PARKING = '云川市停车管理条例（草案）'
export const LIBRARY = '云川市图书馆条例（草案）'
export const NIGHT_MARKET = '云川市夜市管理条例（草案）'
export const STREET_LAMPS = '云川市路灯管理条例（草案）'

export const CONTENT: Content = {
  stations: [
    station(LIUAN, 'LA01', '柳岸街道人大代表联络站', '柳岸街道', '5550-1001'),
    station(SHIQIAO, 'SQ02', '石桥镇人大代表联络站', '石桥镇', '5550-1002'),
  ],
  deputies: [{ id: 'd1', name: '岳青山', level: '区人大代表', stations: [LIUAN], topics: [] }],
  receptions: [
    {
      stationId: LIUAN,
      rule: '每月第三个星期四',
      time: '14:00-16:00',
      postpone: false,
      roster: { default: ['岳青山'] },
    },
  ],
  holidays: [HOLIDAYS],
  windows: [{ jurisdiction: '云川市', aliases: ['云川'], days: 30, basis: '《云川市制定地方性法规条例》第三十条' }],
  consultations: [
    { ...draft('parking', PARKING, '2026-09-01', '2026-09-30', 12), contactPoint: LIUAN, jurisdiction: '云川市' },
    draft('library', LIBRARY, '2026-09-01', '2026-10-20', 8),
    draft('market', NIGHT_MARKET, '2026-08-01', '2026-08-31', 6),
    draft('lamps', STREET_LAMPS, '2026-10-10', '2026-11-10', 5),
  ],
  articles: [
    article(11, '携犬出户应当由成年人用牵引绳牵领，牵引绳不得超过一点五米。'),
    article(30, '遛狗不拴牵引绳的，由公安机关责令改正，可以处五十元以上二百元以下罚款。'),
  ],
  entries: [],
  doors: [
    {
      id: 'water',
      name: '云川市水务热线',
      matters: ['水管爆裂'],
      phone: '5550-7000',
      hours: '24小时',
      emergency: false,
    },
  ],
  groups: [{ channel: 'wechat', conversation: 'g-liuan', name: '柳岸议事群', stationId: LIUAN }],
  people: [person('he', '何静', LIUAN), person('peng', '彭涛', LIUAN), person('luo', '罗敏', SHIQIAO)],
  submissions: [],
  lexicon: new Map(),
  lawAliases: new Map([['养犬条例', LAW]]),
  settings: SETTINGS,
}
