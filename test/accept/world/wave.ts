import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkCharacter } from '../../../src/domain/receipt.ts'
import { shared } from '../shared.ts'

/** One of the pending opinions: `N07`, its receipt, and its words as the scenario has them. */
export interface Pending {
  readonly name: string
  readonly receipt: string
  readonly text: string
}

const scenarios = readFileSync(join(shared, 'bench/dialogue/scenarios.dev.md'), 'utf8')
const wave = scenarios.slice(scenarios.indexOf('## S30'))

/** N07 becomes `YJ-260910-8N07-…`, X1 `YJ-260910-8X01-…`. */
const receiptOf = (name: string): string => {
  const body = `YJ-260910-8${name.charAt(0)}${name.slice(1).padStart(2, '0')}`
  return `${body}-${checkCharacter(body)}`
}

export const PENDING: readonly Pending[] = [...wave.matchAll(/^([NX]\d{1,2}) (.+)$/gm)].map(
  ([, name = '', text = '']) => ({ name, text, receipt: receiptOf(name) }),
)

/** On another article than all the others. */
const ELSEWHERE = 'X2'

export const receiptNamed = (name: string): string => {
  const found = PENDING.find((one) => one.name === name)
  if (found === undefined) throw new Error(`the scenario has no ${name}`)
  return found.receipt
}

/** Writes the 32 opinions that wait at ST-A, each of somebody else; the citizen of N07 is `c-N07`. */
export async function writeWave(folder: string): Promise<void> {
  const rows = PENDING.map(({ name, receipt, text }, n) =>
    [
      `- 编号: ${receipt}`,
      '  类型: 草案意见',
      '  状态: 已提交',
      `  时间: 2026-09-10 ${String(8 + Math.floor(n / 6)).padStart(2, '0')}:${n % 6}0`,
      '  渠道: wechat-official',
      `  用户: c-${name}`,
      '  站点: ST-A',
      '  草案: C1',
      `  条款: ${name === ELSEWHERE ? '第十五条' : '第二十一条'}`,
      `  内容: ${JSON.stringify(text)}`,
    ].join('\n'),
  )
  await writeFile(join(folder, 'submissions.yaml'), `${rows.join('\n')}\n`)
}
