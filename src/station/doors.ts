import type { Door } from '../domain/knowledge.ts'

/** The body that a matter belongs to: the door with the longest matching word, emergencies first. */
export function doorFor(text: string, doors: readonly Door[]): Door | undefined {
  const folded = text.normalize('NFKC').toLowerCase()
  let best: { door: Door; length: number } | undefined
  for (const door of doors) {
    const hits = door.matters.filter((matter) => folded.includes(matter.toLowerCase()))
    if (hits.length === 0) continue
    if (door.emergency) return door
    const length = Math.max(...hits.map((hit) => hit.length))
    if (best === undefined || length > best.length) best = { door, length }
  }
  return best?.door
}

/** An emergency's number comes first, before everything else. */
export function sayDoor(door: Door): string {
  const phone = door.phone === undefined ? '' : `电话 ${door.phone}`
  const hours = door.hours === undefined ? '' : `（${door.hours}）`
  if (door.emergency) return `${phone}：请马上拨打。\n${door.name}${hours}处理这类紧急情况，这里不能代为报警。`
  const basis = door.basis === undefined ? '' : `\n依据：${door.basis}`
  return `这件事不归联络站办，由${door.name}受理${phone === '' ? '' : `，${phone}`}${hours}。${basis}\n如果是对制度和规定有建议，可以回复“我有话对代表说”。`
}
