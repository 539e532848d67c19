import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'

/** Where the groups are listed, from the data folder. */
export const GROUP_LIST_FILE = 'wechat/groups.yaml'

export interface GroupList {
  /** Lists a group that spoke to us, once. */
  seen(conversation: string, nameOf: () => Promise<string>): Promise<void>
}

/**
 * WeChat shows nobody the id of a group. Those that spoke to us since the start stand in a file that only the owner of the
 * data folder reads, in the form of `groups.yaml`, so that an administrator can bind them to a station.
 */
export function createGroupList(folder: string): GroupList {
  const path = join(folder, GROUP_LIST_FILE)
  const groups = new Map<string, string>()
  return {
    async seen(conversation, nameOf) {
      if (groups.has(conversation)) return
      groups.set(conversation, '')
      groups.set(conversation, await nameOf())
      const rows = [...groups].map(([id, name]) => ({ 渠道: 'wechat', 会话: id, 名称: name }))
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await writeFile(path, stringify(rows), { mode: 0o600 })
    },
  }
}
