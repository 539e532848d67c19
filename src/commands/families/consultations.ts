import type { Command } from 'commander'
import { print, printJson, withOffice } from './common.ts'

const NEXT = {
  waits: '还没有对外显示。提交发布：聊天里发“发布草案 名称”，或加 --by 姓名再交一次。',
  'handed-in': '已提交，等另一位同志放行：聊天里发“放行草案 名称”，或 consultation release 编号 --by 姓名。',
  published: '已发布，服务运行时马上生效。',
} as const

/** Drafts on which people are asked. */
export function addConsultations(program: Command): void {
  const consultation = program.command('consultation').description('征求意见：交草案、放行')
  consultation
    .command('publish')
    .description('交来一部草案或它的新一稿（md、txt、docx、pdf、html），先看会怎样发布')
    .argument('<file>', '草案文件；编号、起止日期等写在 md 开头、同名的 yaml 或下面的选项里')
    .option('--id <id>', '编号；用过的编号就是那部草案的新一稿')
    .option('--title <title>', '标题；文件里有就不用写')
    .option('--reading <name>', '稿次，如 二审稿')
    .option('--opens <day>', '开始日，如 2027-03-01')
    .option('--closes <day>', '截止日，到这天24时')
    .option('--area <name>', '适用哪里的规定，如 上海市')
    .option('--points <names>', '联系点，几个之间用顿号')
    .option('--teams <teams>', '起草组，如 何静:第一章、第二章；法制工作委员会')
    .option('--stage <stage>', '草案到了哪一步，如 二审')
    .option('--why <reason>', '期限比规定短的理由，大家会看到')
    .option('--by <name>', '由谁提交发布；要另一位同志放行')
    .option('--json', '输出 JSON')
    .action(async (file: string, options: Readonly<Record<string, string>> & { json?: boolean }) => {
      const { publishDraft } = await import('../consultation-publish.ts')
      const { HEAD_OPTIONS } = await import('../draft-head.ts')
      const given = Object.entries(HEAD_OPTIONS).flatMap(([option, key]) => {
        const value = options[option]
        return value === undefined ? [] : [[key, value] as const]
      })
      await withOffice(async (office) => {
        const { published, text } = await publishDraft(file, options.by, office, Date.now(), Object.fromEntries(given))
        if (options.json === true) return printJson(published)
        print(text)
        print(NEXT[published.state])
      })
    })
  consultation
    .command('release')
    .description('放行另一位同志提交的草案')
    .argument('<draft>', '草案的编号或标题')
    .requiredOption('--by <name>', '由谁放行')
    .option('--json', '输出 JSON')
    .action(async (draft: string, options: { by: string; json?: boolean }) => {
      const { releaseDraft } = await import('../consultation-publish.ts')
      await withOffice(async (office) => {
        const { published, text } = await releaseDraft(draft, options.by, office, Date.now())
        if (options.json === true) return printJson(published)
        print(text)
        print(NEXT.published)
      })
    })
}
