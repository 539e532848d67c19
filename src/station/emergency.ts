/** Words in which people report danger to life, with the number to call. The numbers are national and never wait for content. */
const EMERGENCIES: readonly { readonly pattern: RegExp; readonly number: string; readonly who: string }[] = [
  {
    pattern: /着火了|起火了|失火了|(?:楼|家|屋)里(?:着火|起火|冒烟)|煤气(?:泄漏|漏了)|燃气(?:泄漏|漏了)/,
    number: '119',
    who: '消防救援',
  },
  {
    pattern:
      /心脏病(?:发作|犯)|中风了|(?:晕|昏)(?:倒|过去)了?|没(?:有)?呼吸|流血|出血不止|抽搐|叫救护车|喝了?农药|触电了|溺水|落水了/,
    number: '120',
    who: '医疗急救',
  },
  {
    pattern:
      /跳楼|自杀|不想活|轻生|持刀|砍人|杀人|抢劫|绑架|家暴|有人(?:闯|打架|打我)|(?:老公|老婆|丈夫|妻子|爸|妈|邻居|别人|他|她)(?:在|又|正在)?打(?:我|人)|被.{0,4}打(?:了|伤)|我要报警|求救|救命/,
    number: '110',
    who: '公安报警',
  },
]

/** Longest message that is a cry for help; longer ones tell a story. */
const MAX_CRY = 60
/** Talking about rules or drafts is no cry for help. */
const ABOUT_RULES = /规定|条例|草案|罚|第.{1,6}条|法律|建议|意见/

/** The first line for somebody in danger; undefined when nobody is. */
export function emergencyIn(text: string): string | undefined {
  if (text.length > MAX_CRY || ABOUT_RULES.test(text)) return undefined
  const found = EMERGENCIES.find(({ pattern }) => pattern.test(text))
  return found === undefined
    ? undefined
    : `请马上拨打 ${found.number}（${found.who}，24小时）。\n我是自动助手，不能代您报警。人安全了以后，有要反映的再对我说。`
}
