import type { Command } from 'commander'
import { WrongInput } from '../report.ts'
import { print, printJson, withOffice } from './common.ts'

/** Who works here. */
export function addStaffCommands(program: Command): void {
  const staff = program.command('staff').description('工作人员：添加、名单、移除')
  staff
    .command('add')
    .argument('<name>', '姓名')
    .option('--station <station>', '站点的编号、代码或名称；不写则管全市')
    .option('--role <role...>', '角色；不写则为一名站点工作人员的全部角色')
    .option('--json', '输出 JSON')
    .action(async (name: string, options: { station?: string; role?: string[]; json?: boolean }) => {
      if (name.trim() === '') throw new WrongInput('请写上姓名，例如：staff add 张三')
      const { addStaff } = await import('../staff.ts')
      await withOffice(async (office) => {
        const added = await addStaff(name, options, office, Date.now())
        if (options.json === true) return printJson(added)
        print(
          added.grants.length === 0
            ? `${name}：角色不变`
            : `${name}：${added.grants.map((g) => g.role).join('、')}${options.station === undefined ? '（全市）' : ''}`,
        )
        print(`登录码 ${added.code}（${added.minutes}分钟内有效，只能用一次）`)
        print(`请本人在要用的聊天里单独发：登录 ${added.code}`)
      })
    })
  staff
    .command('list')
    .option('--json', '输出 JSON')
    .action(async (options: { json?: boolean }) => {
      const { isDeputy, isStaff } = await import('../../domain/role.ts')
      await withOffice(async ({ store }) => {
        const people = (await store.people.list()).filter((p) => isStaff(p.grants) || isDeputy(p.grants))
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
      const { removeStaff } = await import('../staff.ts')
      await withOffice((office) => removeStaff(name, office, Date.now()))
      print(`已移除${name}，下一条消息起不再有权限。`)
    })
}
