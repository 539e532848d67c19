import type { Child } from 'hono/jsx'
import type { JSX } from 'hono/jsx/jsx-runtime'
import type { FileLimits } from '../../src/domain/attachment.ts'
import { assets } from './assets.ts'

export interface PageSettings {
  readonly botName: string
  readonly tagline: string
  readonly sample: boolean
  readonly phone: string | undefined
  readonly starters: readonly string[]
  /** How many files at once and how large; absent = none are taken. */
  readonly files?: Pick<FileLimits, 'perMessage' | 'size'> | undefined
}

const at = (file: string): string => `/chat/assets/${assets.version}/${file}`

/** The chat page. Complete without a message: the script adds what was said. */
export function Page(
  props: PageSettings & { readonly largeText: boolean; readonly opening?: string | undefined },
): JSX.Element {
  return (
    <html lang="zh-CN" data-text={props.largeText ? 'large' : 'normal'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{props.botName}</title>
        <link rel="stylesheet" href={at('style.css')} />
        <link rel="icon" type="image/svg+xml" href={at('icon.svg')} />
        <script type="module" src={at('client.js')}></script>
      </head>
      <body data-name={props.botName} data-opening={props.opening}>
        <a class="skip" href="#say">
          跳到输入框
        </a>
        <Header {...props} />
        <main>
          <section id="scroll" tabindex={0} aria-label="对话内容">
            <Welcome {...props} />
            <div id="log" role="log" aria-live="polite" aria-label="对话" aria-busy="true"></div>
          </section>
          <button type="button" id="newer" hidden>
            下面有新消息
          </button>
          <p id="state" role="status"></p>
          {props.files === undefined ? null : <UploadState />}
          <form id="composer" hidden>
            {props.files === undefined ? null : <Attach {...props.files} />}
            <label class="hidden" for="say">
              您想说的话
            </label>
            <textarea id="say" rows={1} placeholder="请在这里输入" autocomplete="off" enterkeyhint="send"></textarea>
            <button type="submit" id="send">
              发送
            </button>
          </form>
        </main>
        <Footer {...props} />
      </body>
    </html>
  )
}

/** What the file chooser offers; what a file really is, its bytes say. */
const ACCEPT =
  'image/jpeg,image/png,image/webp,application/pdf,.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document'

function Attach({ perMessage, size }: NonNullable<PageSettings['files']>): JSX.Element {
  return (
    <>
      <button
        type="button"
        id="attach"
        aria-label="添加照片或文件"
        title="添加照片或文件"
        data-count={String(perMessage)}
        data-size={String(size)}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M20 11.5 12 19.4a5 5 0 0 1-7-7.1l8.4-8.3a3.4 3.4 0 0 1 4.8 4.8l-8.3 8.2a1.7 1.7 0 0 1-2.4-2.4l7.6-7.5" />
        </svg>
        <span>照片或文件</span>
      </button>
      <input type="file" id="files" multiple accept={ACCEPT} hidden />
    </>
  )
}

function UploadState(): JSX.Element {
  return (
    <div id="uploading">
      <p id="upload" role="status"></p>
      <progress id="progress" max="100" value="0" aria-label="发送进度" hidden></progress>
      <button type="button" id="stop" class="small" hidden>
        停止发送
      </button>
    </div>
  )
}

function Header(props: PageSettings & { readonly largeText: boolean }): JSX.Element {
  return (
    <header>
      <div>
        <h1>{props.botName}</h1>
        <p>{props.tagline}</p>
      </div>
      <div class="tools">
        <button type="button" id="large" aria-pressed={props.largeText ? 'true' : 'false'}>
          大字
        </button>
        <button type="button" id="leave">
          结束对话
        </button>
      </div>
    </header>
  )
}

function Welcome(props: PageSettings): JSX.Element {
  return (
    <section class="welcome" aria-label="可以从这里开始">
      <noscript>
        <p class="notice">{withoutScript(props.phone)}</p>
      </noscript>
      <p>您好，我是{props.botName}。想问什么、想说什么，请直接写在下面，也可以先选一项：</p>
      <div id="starters" class="choices" hidden>
        {props.starters.map(
          (label, i): Child => (
            <button type="button" data-says={label}>
              <span class="number">{i + 1}</span>
              <span>{label}</span>
            </button>
          ),
        )}
      </div>
      <p class="quiet">不留姓名也能用；只记录办理您的事项所需要的内容。在公用电脑上，用完请点“结束对话”。</p>
    </section>
  )
}

function withoutScript(phone: string | undefined): string {
  const instead = phone === undefined ? '请到就近的代表联络站当面办理' : `请拨打 ${phone}，或到就近的代表联络站当面办理`
  return `这个页面要在浏览器里运行脚本才能对话。您的浏览器没有开启脚本：${instead}；站里的同志也可以在终端里使用同一个助手。`
}

function Footer(props: PageSettings): JSX.Element {
  return (
    <footer>
      <p>
        {props.sample ? '示例数据，单位、人员和草案均为虚构。' : ''}不留姓名也能用。
        <button type="button" id="staff" data-says="登录 ">
          工作人员登录
        </button>
      </p>
    </footer>
  )
}
