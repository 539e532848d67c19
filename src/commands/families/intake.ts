import type { Command } from 'commander'
import { print, printJson, withOffice } from './common.ts'

/** What came in on paper, by telephone and on reception days. */
export function addIntake(program: Command): void {
  const intake = program.command('intake').description('线下收到的意见：录入、空表')
  intake
    .command('import')
    .description('把来电、来信、接待日、问卷的表格（CSV）录入')
    .argument('<file>', 'CSV 文件')
    .requiredOption('--by <name>', '录入人姓名')
    .option('--station <station>', '没有写明站点的行归哪个站点')
    .option('--dry-run', '只核对，不录入')
    .option('--skip-bad', '正确的行先录入，有错的行另存一个文件')
    .option('--out <file>', '编号和查询码写到这个文件')
    .option('--json', '输出 JSON')
    .action(async (file: string, options: import('../intake.ts').IntakeOptions & { json?: boolean }) => {
      const { importIntake } = await import('../intake.ts')
      const { printIntake } = await import('../intake-print.ts')
      await withOffice(async (office) => {
        const report = await importIntake(file, options, office, Date.now(), process.stderr)
        if (options.json === true) printJson(report)
        else printIntake(report, print)
        if (report.bad > 0 && !report.filed) process.exitCode = 1
      })
    })
  intake
    .command('template')
    .description('打印一张空表')
    .action(async () => {
      const { template } = await import('../../casework/offline/template.ts')
      process.stdout.write(template())
    })
}
