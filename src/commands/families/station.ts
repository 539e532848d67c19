import type { Command } from 'commander'
import { readConfig } from '../../config.ts'
import { print, printJson, withOffice } from './common.ts'

/** What is made for the stations. */
export function addStationCommands(program: Command): void {
  const station = program.command('station').description('站点：印码')
  station
    .command('codes')
    .description('每个站点的二维码（PNG、SVG）和可以打印的A4页')
    .requiredOption('--to <folder>', '写到哪个文件夹')
    .option('--station <station>', '站点的编号、代码或名称；不写则为全部')
    .option('--json', '输出 JSON')
    .action(async (options: { to: string; station?: string; json?: boolean }) => {
      const { writeCodes } = await import('../station-codes.ts')
      const { publicUrl } = readConfig(process.env)
      await withOffice(async (office) => {
        const written = await writeCodes(options, publicUrl, office, Date.now())
        if (options.json === true) return printJson(written)
        for (const { code, name } of written.stations) print(`${code}　${name}`)
        for (const name of written.gone) print(`没有印　${name}：已经撤并`)
        print(`已写出${written.stations.length}个站点的码，打印 ${written.sheets}，每页一个站点。`)
        print('码里有本机密钥 secret.key 的校验：换了密钥，印好的码就不再认得。')
      })
    })
}

/** What is made for the deputies. */
export function addDeputyCommands(program: Command): void {
  const deputy = program.command('deputy').description('代表：印码')
  deputy
    .command('codes')
    .description('每位在任代表的二维码（PNG、SVG）和可以打印的A4页')
    .requiredOption('--to <folder>', '写到哪个文件夹')
    .option('--deputy <deputy>', '代表的编号、代码或姓名；不写则为全部')
    .option('--json', '输出 JSON')
    .action(async (options: { to: string; deputy?: string; json?: boolean }) => {
      const { writeDeputyCodes } = await import('../deputy-codes.ts')
      const { publicUrl } = readConfig(process.env)
      await withOffice(async (office) => {
        const written = await writeDeputyCodes(options, publicUrl, office, Date.now())
        if (options.json === true) return printJson(written)
        for (const { code, name } of written.deputies) print(`${code}　${name}`)
        for (const name of written.notServing) print(`没有印　${name}：现在不在任`)
        for (const name of written.withoutCode) print(`没有印　${name}：deputies.yaml 里没有写“代码”`)
        print(`已写出${written.deputies.length}位代表的码，打印 ${written.sheets}，每页一位。`)
      })
    })
}
