import { exact, firstPiece } from './exact.ts'

const NOT_A_NAME =
  '(?!人大|市人|区人|哪位|哪个|什么|今天|明天|这个|那个|几位|本周|下周|在|我|见|找|约|有|听|让|请|和|跟|的|同|想|次|回|位|号|会)'
const DEPUTIES: readonly RegExp[] = [
  /(?<![\u4e00-\u9fff])([王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚][\u4e00-\u9fff]{0,2}?)(?:人大)?代表/d,
  /([王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓冯曾程蔡彭潘袁董余苏叶吕魏蒋田杜丁沈姜范江钟卢汪戴崔任陆廖姚方金邱夏谭贾邹石熊孟秦薛侯雷白龙段郝孔邵史毛顾武康贺严尹钱施洪龚](?:老师|[\u4e00-\u9fff]{1,2}?))(?=代表|[(（]我们区的代表)/d,
  /\bdeput(?:y|ies)\s+([A-Z][a-z]+(?: [A-Z][a-z]+)?)/d,
]
const DATES: readonly RegExp[] = [
  /((?:20\d{2}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|份|底|初)?)/d,
  /((?:\d{1,2}|[一二三四五六七八九十]{1,3})[号號日](?!线|楼))/d,
  /((?:这|下|本|上|下个|这个|這|這個)(?:周|星期|礼拜|禮拜)[一二三四五六日天末]?|(?:周|星期|礼拜|禮拜)[一二三四五六日天末]|今天|今日|今朝|明天|明朝|听日|后天|大后天|下个月|这个月|本月|下月|月底|月初|国庆|五一|端午|中秋|春节|元旦)/d,
  /\b(today|tomorrow|this week|next week|next month|this month|(?:mon|tues|wednes|thurs|fri|satur|sun)day|20\d{2}-\d{2}-\d{2})\b/di,
]

/** Name of the deputy who is asked for, without 代表. */
export function deputyIn(text: string): string | undefined {
  const name = firstPiece(exact(text), DEPUTIES)
  return name === undefined || !new RegExp(`^${NOT_A_NAME}`).test(name) ? undefined : name
}

/** Day, week or month that is asked for, as typed. */
export function dateIn(text: string): string | undefined {
  return firstPiece(exact(text), DATES)
}
