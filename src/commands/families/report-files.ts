import type { Command } from 'commander'
import { print, withOffice } from './common.ts'

/** Reports that are files: of one consultation, of the contact points, and of what stations and deputies did. */
export function addReportFiles(report: Command): void {
  report
    .command('consultation')
    .description('一部草案的采纳情况通报（公开）或意见汇总（内部）')
    .argument('<draft>', '草案的编号、名称或简称')
    .option('--public', '公开的采纳情况通报（.docx）')
    .option('--internal', '内部的意见汇总（.docx、.xlsx、.csv）')
    .requiredOption('--to <file>', '写到哪个文件')
    .option('--with-contact', '连姓名和联系方式一起写出，要用 --by 写明由谁导出')
    .option('--by <name>', '由谁导出')
    .option('--agreed-by <name>', '带联系方式的，另外由谁同意')
    .action(async (draft: string, options: import('../report-file.ts').ConsultationReportOptions) => {
      const { reportConsultation } = await import('../report-file.ts')
      await withOffice((office) => reportConsultation(draft, options, office, Date.now()))
      print(`已写出：${options.to}`)
    })
  for (const [name, what, description] of SPANNED)
    report
      .command(name)
      .description(description)
      .requiredOption('--to <file>', '写到哪个文件（.xlsx、.csv）')
      .option('--month <month>', '月份，例如 2026-11；不写则为本月')
      .option('--from <day>', '从哪一天起，例如 2026-09-01')
      .option('--until <day>', '到哪一天止（含）')
      .option('--by <name>', '由谁导出')
      .action(async (_: unknown, command: Command) => {
        // The days are options of `report` as well, and commander gives them to it.
        const options = command.optsWithGlobals<import('../report-file.ts').ReportFileOptions>()
        const { reportSpan } = await import('../report-file.ts')
        await withOffice((office) => reportSpan(what, options, office, Date.now()))
        print(`已写出：${options.to}`)
      })
}

const SPANNED = [
  ['points', 'appraisal', '联系点评估表：收到、上报转出、采纳、采纳率'],
  ['duty', 'duty', '履职统计表：各站点和代表的来信、答复、到场、录入事项'],
] as const
