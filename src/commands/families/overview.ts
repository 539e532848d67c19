import type { Command } from 'commander'
import { readConfig } from '../../config.ts'
import { print, printJson, withOffice } from './common.ts'
import { addReportFiles } from './report-files.ts'

/** How things stand: settings and data, figures, tables, the trail. */
export function addOverview(program: Command): void {
  program
    .command('doctor')
    .description('检查设置、资料和数据')
    .option('--json', '输出 JSON')
    .action(async (options: { json?: boolean }) => {
      const { examine } = await import('../doctor.ts')
      const findings = await examine(readConfig(process.env), Date.now())
      if (options.json === true) printJson(findings)
      else for (const f of findings) print(`${{ ok: '正常', warn: '注意', fault: '要改' }[f.level]}　${f.what}`)
      if (findings.some((f) => f.level === 'fault')) process.exitCode = 2
    })

  const report = program
    .command('report')
    .description('一段时间的统计数')
    .option('--month <month>', '月份，例如 2026-11；不写则为本月')
    .option('--from <day>', '从哪一天起，例如 2026-09-01')
    .option('--until <day>', '到哪一天止（含）')
    .option('--station <station>', '站点的编号、代码或名称')
    .option('--kind <kind>', '类型，例如 人民建议')
    .option('--json', '输出 JSON')
    .action(async (options: import('../figures.ts').ReportOptions & { json?: boolean }) => {
      const { printFigures, reportOf } = await import('../figures.ts')
      await withOffice(async (office) => {
        const report = await reportOf(options, office, Date.now())
        if (options.json === true) printJson({ ...report.figures, contactPoints: report.appraisal })
        else printFigures(report, print)
      })
    })

  addReportFiles(report)

  program
    .command('export')
    .description('把提交事项写成 CSV 文件')
    .requiredOption('--to <file>', '写到哪个文件')
    .option('--from <day>', '从哪一天起收到的，例如 2026-09-01')
    .option('--until <day>', '到哪一天止（含）')
    .option('--station <station>', '站点的编号、代码或名称')
    .option('--kind <kind>', '类型，例如 人民建议')
    .option('--with-contact', '连联系方式一起写出，要用 --by 写明由谁导出')
    .option('--by <name>', '由谁导出')
    .option('--agreed-by <name>', '带联系方式的，另外由谁同意')
    .action(async (options: import('../export.ts').ExportOptions) => {
      const { exportTo } = await import('../export.ts')
      await withOffice(async (office) => print(`已写出${await exportTo(options, office, Date.now())}件：${options.to}`))
    })

  program
    .command('verify')
    .description('核对审计记录和提交事项有没有被改动、删除或插入')
    .option('--head [head]', '打印链头，或核对以前抄存的链头')
    .option('--json', '输出 JSON')
    .action(async (options: { head?: string | true; json?: boolean }) => {
      const { printVerified, verify } = await import('../verify.ts')
      const asked = typeof options.head === 'string' ? { asked: options.head } : {}
      const verified = await verify(readConfig(process.env), asked.asked)
      if (options.json === true) printJson(verified)
      else printVerified(verified, print, { ...asked, showHead: options.head === true })
      if (!verified.ok) process.exitCode = 1
    })
}
