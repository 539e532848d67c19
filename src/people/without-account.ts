import type { Person } from '../domain/person.ts'
import type { Store } from '../ports/store.ts'

/** Those of these people whom no message reaches: no chat account is linked to them. */
export async function withoutAccount(
  store: Pick<Store['people'], 'accountsOf'>,
  people: readonly Person[],
): Promise<readonly Person[]> {
  const linked = await Promise.all(people.map(({ id }) => store.accountsOf(id)))
  return people.filter((_, n) => linked[n]?.length === 0)
}

/** `何静、彭涛没有关联聊天账号，提醒送不到；…` */
export function sayWithoutAccount(people: readonly Person[]): string {
  const names = people.map(({ name, id }) => name ?? id).join('、')
  return `${names}没有关联聊天账号，提醒送不到。请在服务器上运行 staff add 姓名 取登录码，让本人在聊天里发“登录 登录码”`
}
