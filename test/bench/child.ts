import { figures } from './figures.ts'

const [, , name = '', home = '', shared = ''] = process.argv
const figure = figures.find((f) => f.name === name)
if (figure === undefined) throw new Error(`no figure is called ${name}`)
process.send?.(await figure.run({ home, shared }))
process.disconnect?.()
