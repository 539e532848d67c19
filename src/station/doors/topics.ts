/** What a station may not take, by the body that does; the Chinese names stand in `doors.yaml` as 类别. */
export const TOPICS = {
  fire: '消防',
  ambulance: '急救',
  alarm: '报警',
  traffic: '交通事故',
  mind: '心理援助',
  women: '妇女',
  youth: '未成年人',
  fraud: '反诈',
  court: '诉讼',
  'legal-aid': '法律援助',
  review: '行政复议',
  procuratorate: '检察',
  arbitration: '仲裁',
  petition: '信访',
  discipline: '纪检监察',
  police: '公安',
  'police-conduct': '警务监督',
  labour: '劳动',
  consumer: '消费',
  medical: '医疗纠纷',
  'housing-fund': '公积金',
  social: '社会保险',
  medicare: '医疗保障',
  tax: '税务',
  telecom: '电信',
  finance: '金融',
  transport: '交通运输',
  immigration: '出入境',
  elsewhere: '外地',
  cppcc: '政协',
  city: '政务服务',
} as const
export type Topic = keyof typeof TOPICS

export const TOPIC_NAMES = Object.values(TOPICS)

/** The topic behind a Chinese name. */
export function topicNamed(name: string): Topic | undefined {
  return (Object.keys(TOPICS) as Topic[]).find((topic) => TOPICS[topic] === name)
}
