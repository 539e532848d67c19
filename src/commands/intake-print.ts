import type { IntakeReport } from './intake.ts'

/** Faults shown on a terminal; the rest is counted. */
const MAX_SHOWN = 20

/** What came of an import, in sentences. */
export function printIntake(report: IntakeReport, print: (line: string) => void): void {
  const { rows, items, people, unnamed, already, bad, faults, hints, unused, filed } = report
  for (const { row, column, wrong, mend } of faults.slice(0, MAX_SHOWN))
    print(`第${row}行　${column}：${wrong}。${mend}`)
  if (faults.length > MAX_SHOWN) print(`……还有${faults.length - MAX_SHOWN}处${bad > faults.length ? '以上' : ''}`)
  if (unused.length > 0)
    print(`没有用到的列：${unused.slice(0, MAX_SHOWN).join('、')}${unused.length > MAX_SHOWN ? ' 等' : ''}`)
  for (const hint of hints) {
    const others = hint.receipts.length === 0 ? '' : `和 ${hint.receipts.join('、')} `
    print(`内容相近　第${hint.rows.join('、')}行${others}。录入后可以并案，每个人都会分别得到答复。`)
  }
  const who = unnamed === 0 ? `${people}人` : `${people}人（其中${unnamed}件没有留联系方式，一件按一人计）`
  print(`共${rows}行：可录入${items}件，${who}；以前录入过${already}件；有错${bad}行。`)
  if (!filed) {
    print(bad > 0 ? '有错的行改好之前，一件都没有录入。只录正确的行，请加 --skip-bad。' : '这是试录，一件都没有录入。')
    return
  }
  if (items > 0)
    print(`已录入${items}件。编号和查询码在 ${report.receiptsFile ?? ''}，只有这一份，交给本人后请妥善保管。`)
  else print('没有新的内容。')
  if (report.badFile !== undefined) print(`有错的行在 ${report.badFile}，改好后导入这个文件就行。`)
}
