const SAYS = 'say:'

const says = (name: string, words = name) => ({ type: 'click', name, key: `${SAYS}${words}` })

/** Three entries at most, with five below each; names of eight characters. */
export const MENU = {
  button: [
    { name: '问一问', sub_button: [says('问法规和站点'), says('征求意见的草案', '现在有哪些草案在征求意见')] },
    {
      name: '提意见',
      sub_button: [
        says('对法规草案', '我要参与法规意见征集'),
        says('对代表说', '我有话对代表说'),
        says('对规范性文件', '规范性文件审查我有建议'),
      ],
    },
    { name: '我的', sub_button: [says('查进度'), says('我的意见'), says('帮助')] },
  ],
} as const

/** What pressing an entry says; nothing for an entry that is not of this menu. */
export const wordsOfKey = (eventKey: string): string | undefined =>
  eventKey.startsWith(SAYS) ? eventKey.slice(SAYS.length) : undefined
