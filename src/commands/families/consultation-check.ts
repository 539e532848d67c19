import type { Command } from 'commander'
import { print, printJson } from './common.ts'

const NAME = 'consultation'

/** Looks at the file of a draft before anything of it is kept. */
export function addConsultationCheck(program: Command): void {
  const family =
    program.commands.find((one) => one.name() === NAME) ?? program.command(NAME).description('征求意见的草案')
  family
    .command('check')
    .description('看一个草案文件（md、txt、docx、pdf、html）会怎样发布；什么都不改')
    .argument('<file>', '草案文件')
    .option('--to <file>', '另写成一个 md 文件，补上编号和起止日期就能发布')
    .option('--json', '输出 JSON')
    .action(async (file: string, options: { to?: string; json?: boolean }) => {
      const { checkDraft, printDraft, writePage } = await import('../consultation-check.ts')
      const draft = await checkDraft(file)
      if (options.to !== undefined) await writePage(draft, options.to)
      if (options.json === true) printJson(draft)
      else printDraft(draft, print)
      if (options.to !== undefined) process.stderr.write(`已写成 ${options.to}。请补上编号、开始、截止、地区。\n`)
    })
}
