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
    .description('交来一部草案或它的新一稿，先看会怎样发布')
    .argument('<file>', '草案文件')
    .option('--by <name>', '由谁提交发布；要另一位同志放行')
    .option('--json', '输出 JSON')
    .action(async (file: string, options: { by?: string; json?: boolean }) => {
      const { publishDraft } = await import('../consultation-publish.ts')
      await withOffice(async (office) => {
        const { published, text } = await publishDraft(file, options.by, office, Date.now())
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
        const published = await releaseDraft(draft, options.by, office, Date.now())
        if (options.json === true) printJson(published)
        else print(NEXT.published)
      })
    })
}
