import type { Verdict } from '../../knowledge/import/index.ts'

export interface ImportReport {
  /** Absent when there was nothing new. */
  readonly batch?: string
  readonly approved: boolean
  readonly files: readonly {
    readonly file: string
    readonly status: 'imported' | 'unchanged' | 'refused'
    readonly laws: number
    readonly articles: number
    /** `《示例市路灯条例》2024-06-07版，已废止` */
    readonly versions: readonly string[]
    readonly warnings: readonly string[]
    readonly reason?: string
  }[]
}

/** Regulations named of one file; a file of JSON lines may hold thousands. */
const VERSIONS_SHOWN = 3

/** Warnings shown for one file; the rest is counted. */
const MAX_WARNINGS = 5
const STATUS = { imported: '已导入', unchanged: '没有变化', refused: '没有导入' } as const

export function printImport(report: ImportReport, print: (line: string) => void): void {
  for (const file of report.files) {
    const size = file.status === 'refused' ? `：${file.reason ?? ''}` : `：法规${file.laws}部，条文${file.articles}条`
    print(`${STATUS[file.status]}　${file.file}${size}`)
    for (const version of file.versions) print(`　　${version}`)
    if (file.laws > file.versions.length && file.versions.length > 0) print(`　　……共${file.laws}部`)
    for (const warning of file.warnings.slice(0, MAX_WARNINGS)) print(`　　注意　${warning}`)
    if (file.warnings.length > MAX_WARNINGS) print(`　　……还有${file.warnings.length - MAX_WARNINGS}处`)
  }
  if (report.batch === undefined) print('没有新的内容。')
  else if (report.approved) print(`批号 ${report.batch}，已核准，现在可以查到。`)
  else
    print(
      `批号 ${report.batch}，还没有核准，不对外显示。核准：npm run -s minyi -- kb approve ${report.batch} --by 姓名`,
    )
}

/** One file of the report. */
export function describeFile(verdict: Verdict): ImportReport['files'][number] {
  const { file } = verdict.result
  if (verdict.status === 'refused')
    return { file, status: 'refused', laws: 0, articles: 0, versions: [], warnings: [], reason: verdict.reason }
  const { laws, articles } = verdict.result
  const named = laws.slice(0, VERSIONS_SHOWN).map((law) => {
    const date = law.date === undefined ? '没有写明通过日期' : `${law.date}版`
    return `《${law.title.replace(/《/g, '〈').replace(/》/g, '〉')}》${date}${law.status === undefined ? '' : `，${law.status}`}`
  })
  return {
    file,
    status: verdict.status,
    laws: laws.length,
    articles: articles.length,
    versions: named,
    warnings: verdict.warnings.map(({ line, place, say }) => {
      const where = line === undefined ? place : `第${line}行`
      return where === undefined || say.startsWith(where) ? say : `${where}：${say}`
    }),
  }
}
