import type { Place } from './figure.ts'
import { figures, onRequest } from './figures.ts'

const [, , name = '', place = ''] = process.argv
const figure = [...figures, ...onRequest].find((f) => f.name === name)
if (figure === undefined) throw new Error(`no figure is called ${name}`)
process.send?.(await figure.run(JSON.parse(place) as Place))
process.disconnect?.()
