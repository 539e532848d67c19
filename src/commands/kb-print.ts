import type { ImportReport } from './kb.ts'

/** Warnings shown for one file; the rest is counted. */
const MAX_WARNINGS = 5
const STATUS = { imported: '已导入', unchanged: '没有变化', refused: '没有导入' } as const

export function printImport(report: ImportReport, print: (line: string) => void): void {
  for (const file of report.files) {
    const size = file.status === 'refused' ? `：${file.reason ?? ''}` : `：法规${file.laws}部，条文${file.articles}条`
    print(`${STATUS[file.status]}　${file.file}${size}`)
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
