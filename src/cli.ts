import { Command } from 'commander'
import { reportFailure, WrongInput } from './commands/report.ts'
import { readConfig } from './config.ts'
import { VERSION } from './version.ts'

const print = (line: string): void => void process.stdout.write(`${line}\n`)
const printJson = (value: unknown): void => print(JSON.stringify(value))

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
    const serving = await serve(readConfig(process.env), print)
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

const kb = program.command('kb').description('资料：导入、核准、检查')
kb.command('import')
  .argument('<path...>', '文件或文件夹')
  .option('--city <name>', '没有写明城市的法规属于哪个城市')
  .option('--approve-by <name>', '核准人姓名；不写则先不对外显示')
  .option('--json', '输出 JSON')
  .action(async (paths: string[], options: { city?: string; approveBy?: string; json?: boolean }) => {
    const { importKnowledge } = await import('./commands/kb.ts')
    const { printImport } = await import('./commands/kb-print.ts')
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
    const { approveBatch } = await import('./commands/kb.ts')
    await withOffice((office) => approveBatch(batch, options.by, office, Date.now(), options.yes === true))
    print(`已核准 ${batch}。`)
  })

kb.command('check')
  .argument('[dir]', '资料文件夹；不写则为本单位的资料')
  .option('--json', '输出 JSON')
  .action(async (dir: string | undefined, options: { json?: boolean }) => {
    const { kbCheck, printFindings } = await import('./commands/kb-check.ts')
    const findings = await kbCheck(dir, readConfig(process.env), Date.now())
    if (options.json === true) printJson(findings)
    else printFindings(findings, print)
    if (findings.some((finding) => finding.level === 'error')) process.exitCode = 1
  })

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
  .action(async (file: string, options: import('./commands/intake.ts').IntakeOptions & { json?: boolean }) => {
    const { importIntake } = await import('./commands/intake.ts')
    const { printIntake } = await import('./commands/intake-print.ts')
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
    const { template } = await import('./casework/offline/template.ts')
    process.stdout.write(template())
  })

const staff = program.command('staff').description('工作人员：添加、名单、移除')
staff
  .command('add')
  .argument('<name>', '姓名')
  .option('--station <station>', '站点的编号、代码或名称；不写则管全市')
  .option('--role <role...>', '角色；不写则为一名站点工作人员的全部角色')
  .option('--json', '输出 JSON')
  .action(async (name: string, options: { station?: string; role?: string[]; json?: boolean }) => {
    if (name.trim() === '') throw new WrongInput('请写上姓名，例如：staff add 张三')
    const { addStaff } = await import('./commands/staff.ts')
    await withOffice(async (office) => {
      const added = await addStaff(name, options, office, Date.now())
      if (options.json === true) return printJson(added)
      print(`${name}：${added.grants.map((g) => g.role).join('、')}${options.station === undefined ? '（全市）' : ''}`)
      print(`登录码 ${added.code}（${added.minutes}分钟内有效，只能用一次）`)
      print(`请本人在要用的聊天里单独发：登录 ${added.code}`)
    })
  })
staff
  .command('list')
  .option('--json', '输出 JSON')
  .action(async (options: { json?: boolean }) => {
    const { isStaff } = await import('./domain/role.ts')
    await withOffice(async ({ store }) => {
      const people = (await store.people.list()).filter((p) => isStaff(p.grants))
      if (options.json === true) return printJson(people)
      for (const p of people)
        print(
          `${p.name ?? p.id}　${p.grants.map((g) => `${g.role}${g.stationId === undefined ? '' : `@${g.stationId}`}`).join('、')}`,
        )
      if (people.length === 0) print('还没有工作人员。')
    })
  })
staff
  .command('remove')
  .argument('<name>', '姓名')
  .action(async (name: string) => {
    const { removeStaff } = await import('./commands/staff.ts')
    await withOffice((office) => removeStaff(name, office, Date.now()))
    print(`已移除${name}，下一条消息起不再有权限。`)
  })

program
  .command('doctor')
  .description('检查设置、资料和数据')
  .option('--json', '输出 JSON')
  .action(async (options: { json?: boolean }) => {
    const { examine } = await import('./commands/doctor.ts')
    const findings = await examine(readConfig(process.env), Date.now())
    if (options.json === true) printJson(findings)
    else for (const f of findings) print(`${{ ok: '正常', warn: '注意', fault: '要改' }[f.level]}　${f.what}`)
    if (findings.some((f) => f.level === 'fault')) process.exitCode = 2
  })

program
  .command('report')
  .description('一段时间的统计数')
  .option('--month <month>', '月份，例如 2026-11；不写则为本月')
  .option('--from <day>', '从哪一天起，例如 2026-09-01')
  .option('--until <day>', '到哪一天止（含）')
  .option('--station <station>', '站点的编号、代码或名称')
  .option('--kind <kind>', '类型，例如 人民建议')
  .option('--json', '输出 JSON')
  .action(async (options: import('./commands/figures.ts').ReportOptions & { json?: boolean }) => {
    const { printFigures, reportOf } = await import('./commands/figures.ts')
    await withOffice(async (office) => {
      const report = await reportOf(options, office, Date.now())
      if (options.json === true) printJson(report.figures)
      else printFigures(report, print)
    })
  })

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
  .action(async (options: import('./commands/export.ts').ExportOptions) => {
    const { exportTo } = await import('./commands/export.ts')
    await withOffice(async (office) => print(`已写出${await exportTo(options, office, Date.now())}件：${options.to}`))
  })

program
  .command('verify')
  .description('核对审计记录和提交事项有没有被改动、删除或插入')
  .option('--head [head]', '打印链头，或核对以前抄存的链头')
  .option('--json', '输出 JSON')
  .action(async (options: { head?: string | true; json?: boolean }) => {
    const { printVerified, verify } = await import('./commands/verify.ts')
    const asked = typeof options.head === 'string' ? { asked: options.head } : {}
    const verified = await verify(readConfig(process.env), asked.asked)
    if (options.json === true) printJson(verified)
    else printVerified(verified, print, { ...asked, showHead: options.head === true })
    if (!verified.ok) process.exitCode = 1
  })

program
  .command('backup')
  .description('把数据备份到一个文件，服务运行时也可以')
  .argument('<file>', '备份文件，不能已经存在')
  .option('--json', '输出 JSON')
  .action(async (file: string, options: { json?: boolean }) => {
    const { backup } = await import('./commands/backup.ts')
    const made = await backup(file, readConfig(process.env))
    if (options.json === true) return printJson(made)
    print(`已备份 ${made.submissions} 件事项到 ${made.file}（${made.bytes}字节，校验值 ${made.sha256}）。`)
    print('密钥 secret.key 和删除名单 erased.list 不在备份里，请另外保管：没有密钥，查询码和审计记录核不了。')
  })

program
  .command('restore')
  .description('用备份文件恢复数据，先要停止服务')
  .argument('<file>', '备份文件')
  .option('--json', '输出 JSON')
  .action(async (file: string, options: { json?: boolean }) => {
    const { restore } = await import('./commands/backup.ts')
    const done = await restore(file, readConfig(process.env))
    if (options.json === true) return printJson(done)
    print(`已恢复 ${done.submissions} 件事项。备份以后删除的内容重新删除了${done.erasedAgain}处。`)
    if (done.replaced !== undefined) print(`原来的数据还在 ${done.replaced}，核对无误后请删除。`)
  })

program
  .command('retention')
  .description('删除过了保留期的联系方式、消息和记录')
  .option('--dry-run', '只列出会删什么，什么都不删')
  .option('--json', '输出 JSON')
  .action(async (options: { dryRun?: boolean; json?: boolean }) => {
    const { printRetention, retention } = await import('./commands/retention.ts')
    await withOffice(async (office) => {
      const done = await retention(office, Date.now(), options.dryRun === true)
      if (options.json === true) printJson(done)
      else printRetention(done, print)
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

const evaluate = program.command('eval').description('评测')
evaluate
  .command('intents')
  .requiredOption('--in <file>')
  .requiredOption('--out <file>')
  .action(async (options: { in: string; out: string }) => {
    const { evalIntents } = await import('./commands/eval-intents.ts')
    process.stderr.write(`${await evalIntents(options.in, options.out)} 条\n`)
  })

evaluate
  .command('retrieval')
  .requiredOption('--corpus <file>')
  .requiredOption('--queries <file>')
  .option('--train <file>')
  .requiredOption('--out <file>')
  .action(async (options: { corpus: string; queries: string; train?: string; out: string }) => {
    const { evalRetrieval } = await import('./commands/eval-retrieval.ts')
    const count = await evalRetrieval(options, readConfig(process.env).contentFolder, Date.now())
    process.stderr.write(`${count} 条\n`)
  })

type Office = Awaited<ReturnType<typeof import('./commands/office.ts')['openOffice']>>

async function withOffice(work: (office: Office) => Promise<void>): Promise<void> {
  const { openOffice } = await import('./commands/office.ts')
  const office = await openOffice(readConfig(process.env), Date.now())
  try {
    await work(office)
  } finally {
    await office.store.close()
  }
}

const args = process.argv.slice(2)

program.parseAsync(args.length === 0 ? ['serve'] : args, { from: 'user' }).catch((error: unknown) => {
  const code = (error as { code?: string }).code ?? ''
  if (code.startsWith('commander.')) {
    const { exitCode = 1 } = error as { exitCode?: number }
    if (exitCode !== 0) process.stderr.write('命令写得不对。运行 npm run -s minyi -- --help 看有哪些命令。\n')
    process.exitCode = exitCode
  } else process.exitCode = reportFailure(error)
})
