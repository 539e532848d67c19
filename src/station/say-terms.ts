import { FORM_NAME, isForCitizens, type ReceptionRule } from '../domain/station.ts'

/** Sessions that citizens may come to go before those for deputies. */
export const forAllFirst = (rules: readonly ReceptionRule[]): readonly ReceptionRule[] => [
  ...rules.filter(isForCitizens),
  ...rules.filter((rule) => !isForCitizens(rule)),
]

/** What a session is called, and whom it is for where that is not everybody. */
export function sayKind(rule: ReceptionRule): string {
  const { kind = '', audience = '群众' } = rule
  if (audience === '群众') return kind === '' ? '' : `${kind}：`
  const name = kind === '' ? '这一种接待' : kind
  if (audience === '选民') return `${name}（面向本选区的选民）：`
  const whom = audience === '代表' ? '人大代表' : '原选举单位'
  return `${name}是面向${whom}的，不接待群众；群众请在代表接待日来。\n`
}

/** `\n主题：老旧小区改造\n地点：文化中心`: what else is known of a rule. */
export function sayMore({ theme, form, place, entrance, capacity, note }: ReceptionRule): string {
  const how =
    entrance === undefined
      ? ''
      : { 预约: '请先预约', 现场: '直接到现场', 预约或现场: '可以预约，也可以直接来' }[entrance]
  const places = capacity === undefined ? '' : `每次${capacity}个名额`
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['主题', theme],
    ['形式', form === undefined ? undefined : FORM_NAME[form]],
    ['地点', place],
    ['方式', [how, places].filter((part) => part !== '').join('，')],
    ['说明', note],
  ]
  return rows.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`\n${name}：${value}`])).join('')
}
