import type { Command } from 'commander'
import { readConfig } from '../../config.ts'
import { WrongInput } from '../report.ts'
import { print, printJson, withOffice } from './common.ts'

/** What is known: import, approval, check. */
export function addKnowledge(program: Command): void {
  const kb = program.command('kb').description('资料：导入、核准、检查')
  kb.command('import')
    .argument('<path...>', '文件或文件夹')
    .option('--city <name>', '没有写明城市的法规属于哪个城市')
    .option('--approve-by <name>', '核准人姓名；不写则先不对外显示')
    .option('--json', '输出 JSON')
    .action(async (paths: string[], options: { city?: string; approveBy?: string; json?: boolean }) => {
      const { importKnowledge } = await import('../kb.ts')
      const { printImport } = await import('../kb-print.ts')
      await withOffice(async (office) => {
        const report = await importKnowledge(paths, options, office, Date.now(), process.stderr)
        if (options.json === true) printJson(report)
        else printImport(report, print)
        if (report.files.every((f) => f.status === 'refused')) throw new WrongInput('没有可以导入的文件。')
      })
    })
  kb.command('approve')
    .argument('<batch>', '批号')
    .requiredOption('--by <name>', '核准人姓名')
    .option('--yes', '看过哪些回答会变，仍要核准')
    .action(async (batch: string, options: { by: string; yes?: boolean }) => {
      const { approveBatch } = await import('../kb.ts')
      await withOffice((office) => approveBatch(batch, options.by, office, Date.now(), options.yes === true))
      print(`已核准 ${batch}。`)
    })

  kb.command('check')
    .argument('[dir]', '资料文件夹；不写则为本单位的资料')
    .option('--json', '输出 JSON')
    .action(async (dir: string | undefined, options: { json?: boolean }) => {
      const { kbCheck, printFindings } = await import('../kb-check.ts')
      const findings = await kbCheck(dir, readConfig(process.env), Date.now())
      if (options.json === true) printJson(findings)
      else printFindings(findings, print)
      if (findings.some((finding) => finding.level === 'error')) process.exitCode = 1
    })
}
