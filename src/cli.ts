import { Command } from 'commander'
import { print, printJson, withOffice } from './commands/families/common.ts'
import { addConsultationCheck } from './commands/families/consultation-check.ts'
import { addConsultations } from './commands/families/consultations.ts'
import { addEvaluation } from './commands/families/evaluation.ts'
import { addIntake } from './commands/families/intake.ts'
import { addKeeping } from './commands/families/keeping.ts'
import { addKnowledge } from './commands/families/knowledge.ts'
import { addOverview } from './commands/families/overview.ts'
import { addStaffCommands } from './commands/families/staff.ts'
import { addDeputyCommands, addStationCommands } from './commands/families/station.ts'
import { reportFailure, WrongInput } from './commands/report.ts'
import { readConfig } from './config.ts'
import { leaveOnFault } from './leave-on-fault.ts'
import { createLog } from './log.ts'
import { VERSION } from './version.ts'

const program = new Command('minyi')
  .description('民意：人大代表联络站的居民沟通助手')
  .version(VERSION)
  .exitOverride()
  .configureOutput({ writeErr: () => undefined })
  .helpCommand(false)

program
  .command('serve')
  .description('网页聊天和各个渠道，一个进程')
  .action(async () => {
    const { serve } = await import('./main.ts')
    const config = readConfig(process.env)
    leaveOnFault(createLog(config.logLevel))
    const serving = await serve(config, print)
    const stop = (): void => {
      serving.stop().then(
        () => process.exit(0),
        (error: unknown) => process.exit(reportFailure(error)),
      )
    }
    process.once('SIGINT', stop).once('SIGTERM', stop)
  })

program
  .command('chat')
  .description('在终端里和助手对话')
  .action(async () => (await import('./commands/chat.ts')).chat(readConfig(process.env)))

program
  .command('ask')
  .description('问一个问题')
  .argument('<question>', '问题')
  .option('--json', '输出 JSON')
  .action(async (question: string, options: { json?: boolean }) => {
    if (question.trim() === '') throw new WrongInput('请写上要问的问题，例如：ask "遛狗不牵绳怎么罚"')
    const { askOnce } = await import('./commands/ask.ts')
    await withOffice(async (office) => {
      const asked = await askOnce(question, office, Date.now())
      if (options.json === true) printJson(asked)
      else print(asked.answer)
    })
  })

program
  .command('talk')
  .description('从标准输入按行播放一段对话')
  .requiredOption('--world <dir>', '世界文件夹')
  .option('--db <file>', '数据文件；不写则用完即删')
  .option('--out <file>', '结束时把数据写到这个文件')
  .action(async (options: { world: string; db?: string; out?: string }) =>
    (await import('./commands/talk.ts')).talkCommand(options, readConfig(process.env).contentFolder),
  )

for (const add of [
  addKnowledge,
  addConsultations,
  addConsultationCheck,
  addIntake,
  addStaffCommands,
  addStationCommands,
  addDeputyCommands,
  addOverview,
  addKeeping,
  addEvaluation,
])
  add(program)

const args = process.argv.slice(2)

program.parseAsync(args.length === 0 ? ['serve'] : args, { from: 'user' }).catch((error: unknown) => {
  const code = (error as { code?: string }).code ?? ''
  if (code.startsWith('commander.')) {
    const { exitCode = 1 } = error as { exitCode?: number }
    if (exitCode !== 0) process.stderr.write('命令写得不对。运行 npm run -s minyi -- --help 看有哪些命令。\n')
    process.exitCode = exitCode
  } else process.exitCode = reportFailure(error)
})
