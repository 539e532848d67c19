/** What is left of a message whose words are gone. */
export const WIPED: string = JSON.stringify({ text: '（内容已删除）', choices: [] })
export const RECEIPT_TEXT: RegExp = /[A-Z]{2}-\d{6}-[0-9A-Z]{4}-[0-9A-Z]/g
