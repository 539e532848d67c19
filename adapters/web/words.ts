import type { Language } from '../../src/ports/language.ts'
import { english } from './words-english.ts'
import { traditional } from './words-traditional.ts'

/** Everything that the page itself says; what the assistant says comes from the conversation. */
export interface Words {
  readonly tagline: string
  readonly starters: readonly string[]
  readonly skip: string
  readonly conversation: string
  readonly messages: string
  readonly newer: string
  readonly label: string
  readonly placeholder: string
  readonly send: string
  readonly attach: string
  readonly files: string
  readonly sending: string
  readonly stop: string
  readonly large: string
  readonly leave: string
  readonly languages: string
  readonly begin: string
  /** `{name}` is the name of the assistant. */
  readonly welcome: string
  readonly quiet: string
  /** `{phone}` is a telephone number. */
  readonly noScript: string
  readonly noScriptNoPhone: string
  readonly sample: string
  readonly nameless: string
  readonly staff: string
  readonly script: ScriptWords
  readonly refusals: Refusals
}

/** What the script of the page says. */
export interface ScriptWords {
  readonly lost: string
  readonly offline: string
  readonly unsent: string
  readonly again: string
  readonly back: string
  readonly you: string
  readonly choices: string
  readonly sureToLeave: string
  readonly uploadLost: string
  readonly stopped: string
  readonly tooMany: string
  readonly tooLarge: string
  readonly uploading: string
  readonly uploadingOf: string
  readonly attached: string
  readonly notSent: string
  /** `{text}` is a receipt number or a secret code. */
  readonly copyReceipt: string
  readonly copiedReceipt: string
  readonly copySecret: string
  readonly copiedSecret: string
}

export type RefusalCode =
  | 'FOREIGN'
  | 'SESSION_MISSING'
  | 'MESSAGE_SHAPE'
  | 'POSTS_TOO_FAST'
  | 'STARTING'
  | 'UPLOADS_BUSY'
  | 'TOO_MANY_FILES'
  | 'FILES_GONE'
  | 'TOO_MANY_WINDOWS'
export type Refusals = Readonly<Record<RefusalCode, string>>

const simplified: Words = {
  tagline: '问法规和站点，提意见和建议，查办理进度',
  starters: ['问法规和站点', '我要参与法规意见征集', '我有话对代表说', '规范性文件审查我有建议', '查进度'],
  skip: '跳到输入框',
  conversation: '对话内容',
  messages: '对话',
  newer: '下面有新消息',
  label: '您想说的话',
  placeholder: '请在这里输入',
  send: '发送',
  attach: '添加照片或文件',
  files: '照片或文件',
  sending: '发送进度',
  stop: '停止发送',
  large: '大字',
  leave: '结束对话',
  languages: '语言',
  begin: '可以从这里开始',
  welcome: '您好，我是{name}。想问什么、想说什么，请直接写在下面，也可以先选一项：',
  quiet: '不留姓名也能用；只记录办理您的事项所需要的内容。在公用电脑上，用完请点“结束对话”。',
  noScript:
    '这个页面要在浏览器里运行脚本才能对话。您的浏览器没有开启脚本：请拨打 {phone}，或到就近的代表联络站当面办理；站里的同志也可以在终端里使用同一个助手。',
  noScriptNoPhone:
    '这个页面要在浏览器里运行脚本才能对话。您的浏览器没有开启脚本：请到就近的代表联络站当面办理；站里的同志也可以在终端里使用同一个助手。',
  sample: '示例数据，单位、人员和草案均为虚构。',
  nameless: '不留姓名也能用。',
  staff: '工作人员登录',
  script: {
    lost: '连接断开了，正在重新连接。前面的内容还在，可以继续看。',
    offline: '网络断开了，恢复后会自动连接。',
    unsent: '没有发出去，请检查网络。',
    again: '再发一次',
    back: '已重新连接。',
    you: '您',
    choices: '可选项',
    sureToLeave: '结束后，这个浏览器不再显示刚才的对话，也不再认得您；已提交的事项照常办理，请先记下编号和查询码。',
    uploadLost: '没有发出去，请检查网络再试。',
    stopped: '已停止，没有发出去。',
    tooMany: '一次最多发{most}个，请分几次选。',
    tooLarge: '这个文件超过{size}兆，收不下。照片可以截一张图再发，文档可以分开发。',
    uploading: '正在发送 {name}……',
    uploadingOf: '正在发送 {name}（第{n}个，共{all}个）……',
    attached: '附件：{name}',
    notSent: '{name}：{why}',
    copyReceipt: '复制编号 {text}',
    copiedReceipt: '已复制编号 {text}',
    copySecret: '复制查询码 {text}',
    copiedSecret: '已复制查询码 {text}',
  },
  refusals: {
    FOREIGN: '这条消息不是从本页发出的，没有收下。请从首页重新进入。',
    SESSION_MISSING: '页面放得太久了，请刷新后再发。',
    MESSAGE_SHAPE: '这条消息没有读懂，请换个说法再发，或刷新页面。',
    POSTS_TOO_FAST: '您发得有些快，请过一分钟再发这一条。',
    STARTING: '服务正在启动，请稍后再发。',
    UPLOADS_BUSY: '现在发照片和文件的人多，请过一会儿再发这一个。',
    TOO_MANY_FILES: '一次发的照片和文件太多了，请分几次发。',
    FILES_GONE: '附件放得太久，已经删了。请重新添加。',
    TOO_MANY_WINDOWS: '打开的窗口太多了，请关掉几个再试。',
  },
}

export const WORDS: Readonly<Record<Language, Words>> = { 'zh-Hans': simplified, 'zh-Hant': traditional, en: english }

/** @example fill('复制编号 {text}', { text: 'YJ-1' }) is `复制编号 YJ-1` */
export const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
