import type { Command } from 'commander'
import { readConfig } from '../../config.ts'
import { print, printJson, withOffice } from './common.ts'

/** What is kept, and for how long. */
export function addKeeping(program: Command): void {
  program
    .command('backup')
    .description('把数据备份到一个文件，服务运行时也可以')
    .argument('<file>', '备份文件，不能已经存在')
    .option('--json', '输出 JSON')
    .action(async (file: string, options: { json?: boolean }) => {
      const { backup } = await import('../backup.ts')
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
      const { restore } = await import('../backup.ts')
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
      const { printRetention, retention } = await import('../retention.ts')
      await withOffice(async (office) => {
        const done = await retention(office, Date.now(), options.dryRun === true)
        if (options.json === true) printJson(done)
        else printRetention(done, print)
      })
    })
}
