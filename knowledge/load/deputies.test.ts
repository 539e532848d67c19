import { expect, test } from 'vitest'
import { HEPING, loadFiles } from '../../test/helpers/content-folder.ts'

const PEOPLE = `- 编号: P1
  姓名: 张青
  角色: 代表
- 编号: P2
  姓名: 林珊
  角色: [登记员]
`
const deputy = (more: string): string => `- 编号: D1\n  姓名: 张青\n  层级: 区人大代表\n  站点: [HP01]\n${more}`

const load = (deputies: string) =>
  loadFiles({ 'stations/a.yaml': HEPING, 'deputies.yaml': deputies, 'people.yaml': PEOPLE })

async function told(deputies: string): Promise<readonly string[]> {
  const loaded = await load(deputies)
  return loaded.ok ? [] : loaded.faults.map(({ file, line, problem }) => `${file}:${line} ${problem}`)
}

test.each(['P1', '张青'])('a deputy is tied to the account of %s, by its id', async (named) => {
  const loaded = await load(deputy(`  本人: ${named}\n`))
  expect(loaded.ok && loaded.content.deputies[0]?.person).toBe('P1')
})

test('nobody of that name, and somebody who does not hold the office, are refused with file and line', async () => {
  expect(await told(deputy('  本人: 王五\n'))).toEqual(['deputies.yaml:5 人员里没有唯一的“王五”'])
  expect(await told(deputy('  本人: 林珊\n'))).toEqual([
    'deputies.yaml:5 “林珊”在人员里没有“代表”这个角色，看不到写给张青的信',
  ])
})

test('a code that looks like the code of a station or of another deputy is refused', async () => {
  expect(await told(deputy('  代码: HPO1\n'))).toEqual(['deputies.yaml:5 代码“HPO1”和和平站的看起来一样'])
  const second = '- 编号: D2\n  姓名: 李红\n  层级: 市人大代表\n  代码: DB-O1\n'
  expect(await told(deputy('  代码: DB01\n') + second)).toEqual(['deputies.yaml:9 代码“DB-O1”和张青的看起来一样'])
})

test('two of one name are two deputies: their codes differ in more than the look; a repeat is told once', async () => {
  const namesake = (code: string) => `- 编号: D2\n  姓名: 张青\n  层级: 市人大代表\n  代码: ${code}\n`
  const first = deputy('  代码: DB01\n')
  expect(await told(first + namesake('DBO1'))).toEqual(['deputies.yaml:9 代码“DBO1”和张青的看起来一样'])
  expect(await told(first + namesake('DB01'))).toEqual([expect.stringMatching(/^deputies\.yaml:9 代码“DB01”已经有了/)])
  expect(await told(first + namesake('DB02'))).toEqual([])
})
