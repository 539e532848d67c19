import { isStaff } from '../../src/domain/role.ts'
import type { Turn } from '../../src/ports/intent.ts'

async function namesIn(turn: Turn): Promise<readonly string[]> {
  const people = (await turn.store.people.list()).filter((p) => isStaff(p.grants))
  return people.flatMap(({ name }) => name ?? [])
}

/** Full name, else `小彭`, `老彭`, `彭工` of the only colleague who is called so. */
export async function colleagueIn(turn: Turn, said: string): Promise<string | undefined> {
  if (said === '我') return turn.speaker.name
  const names = await namesIn(turn)
  const full = names.filter((name) => said.includes(name))
  if (full.length > 0) return full.length === 1 ? full[0] : undefined
  const surname = /^[小老阿](\p{Script=Han})$/u.exec(said)?.[1] ?? [...said][0] ?? ''
  const called = names.filter((name) => name.startsWith(surname))
  return called.length === 1 ? called[0] : undefined
}

export async function whomToAsk(turn: Turn, said: string): Promise<string> {
  return `没有认出“${said}”是谁，什么都没有改。可以派给：${(await namesIn(turn)).join('、')}。例：派给 姓名 编号`
}
