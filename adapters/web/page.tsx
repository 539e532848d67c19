import type { Child } from 'hono/jsx'
import type { JSX } from 'hono/jsx/jsx-runtime'
import type { FileLimits } from '../../src/domain/attachment.ts'
import type { Language } from '../../src/ports/language.ts'
import { assets } from './assets.ts'
import { SWITCH } from './language.ts'
import { fill, WORDS, type Words } from './words.ts'

export interface PageSettings {
  readonly botName: string
  /** Instead of the words of the page. */
  readonly tagline: string | undefined
  readonly sample: boolean
  readonly phone: string | undefined
  /** Instead of the words of the page. */
  readonly starters: readonly string[] | undefined
  /** How many files at once and how large; absent = none are taken. */
  readonly files?: Pick<FileLimits, 'perMessage' | 'size'> | undefined
}

interface Props extends PageSettings {
  readonly largeText: boolean
  readonly language: Language
  readonly opening?: string | undefined
}

type Part = Props & { readonly words: Words }

const at = (file: string): string => `/chat/assets/${assets.version}/${file}`

/** The chat page. Complete without a message: the script adds what was said. */
export function Page(props: Props): JSX.Element {
  const words = WORDS[props.language]
  const part: Part = { ...props, words }
  return (
    <html lang={props.language} data-text={props.largeText ? 'large' : 'normal'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{props.botName}</title>
        <link rel="stylesheet" href={at('style.css')} />
        <link rel="icon" type="image/svg+xml" href={at('icon.svg')} />
        <script type="module" src={at('client.js')}></script>
      </head>
      <body data-name={props.botName} data-opening={props.opening} data-words={JSON.stringify(words.script)}>
        <a class="skip" href="#say">
          {words.skip}
        </a>
        <Header {...part} />
        <main>
          <section id="scroll" tabindex={0} aria-label={words.conversation}>
            <Welcome {...part} />
            <div id="log" role="log" aria-live="polite" aria-label={words.messages} aria-busy="true"></div>
          </section>
          <button type="button" id="newer" hidden>
            {words.newer}
          </button>
          <p id="state" role="status"></p>
          {props.files === undefined ? null : <UploadState words={words} />}
          <form id="composer" hidden>
            {props.files === undefined ? null : <Attach {...props.files} words={words} />}
            <label class="hidden" for="say">
              {words.label}
            </label>
            <textarea
              id="say"
              rows={1}
              placeholder={words.placeholder}
              autocomplete="off"
              enterkeyhint="send"
            ></textarea>
            <button type="submit" id="send">
              {words.send}
            </button>
          </form>
        </main>
        <Footer {...part} />
      </body>
    </html>
  )
}

/** What the file chooser offers; what a file really is, its bytes say. */
const ACCEPT =
  'image/jpeg,image/png,image/webp,application/pdf,.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document'

function Attach({ perMessage, size, words }: NonNullable<PageSettings['files']> & Pick<Part, 'words'>): JSX.Element {
  return (
    <>
      <button
        type="button"
        id="attach"
        aria-label={words.attach}
        title={words.attach}
        data-count={String(perMessage)}
        data-size={String(size)}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M20 11.5 12 19.4a5 5 0 0 1-7-7.1l8.4-8.3a3.4 3.4 0 0 1 4.8 4.8l-8.3 8.2a1.7 1.7 0 0 1-2.4-2.4l7.6-7.5" />
        </svg>
        <span>{words.files}</span>
      </button>
      <input type="file" id="files" multiple accept={ACCEPT} hidden />
    </>
  )
}

function UploadState({ words }: Pick<Part, 'words'>): JSX.Element {
  return (
    <div id="uploading">
      <p id="upload" role="status"></p>
      <progress id="progress" max="100" value="0" aria-label={words.sending} hidden></progress>
      <button type="button" id="stop" class="small" hidden>
        {words.stop}
      </button>
    </div>
  )
}

function Header(props: Part): JSX.Element {
  const { words } = props
  return (
    <header>
      <div>
        <h1>{props.botName}</h1>
        <p>{props.tagline ?? words.tagline}</p>
      </div>
      <div class="tools">
        <button type="button" id="large" aria-pressed={props.largeText ? 'true' : 'false'}>
          {words.large}
        </button>
        <button type="button" id="leave">
          {words.leave}
        </button>
      </div>
      <Languages {...props} />
    </header>
  )
}

/** Links, so that it works without a script; the script also tells the conversation. */
function Languages({ language, words }: Part): JSX.Element {
  return (
    <nav id="languages" aria-label={words.languages}>
      {SWITCH.map(
        ({ tag, name, says }): Child => (
          <a
            href={`?lang=${tag}`}
            lang={tag}
            hreflang={tag}
            data-says={says}
            aria-current={tag === language ? 'true' : undefined}
          >
            {name}
          </a>
        ),
      )}
    </nav>
  )
}

function Welcome(props: Part): JSX.Element {
  const { words } = props
  return (
    <section class="welcome" aria-label={words.begin}>
      <noscript>
        <p class="notice">{withoutScript(props)}</p>
      </noscript>
      <p>{fill(words.welcome, { name: props.botName })}</p>
      <div id="starters" class="choices" hidden>
        {(props.starters ?? words.starters).map(
          (label, i): Child => (
            <button type="button" data-says={label}>
              <span class="number">{i + 1}</span>
              <span>{label}</span>
            </button>
          ),
        )}
      </div>
      <p class="quiet">{words.quiet}</p>
    </section>
  )
}

const withoutScript = ({ phone, words }: Part): string =>
  phone === undefined ? words.noScriptNoPhone : fill(words.noScript, { phone })

function Footer({ sample, words }: Part): JSX.Element {
  return (
    <footer>
      <p>
        {sample ? words.sample : ''}
        {words.nameless}
        <button type="button" id="staff" data-says="登录 ">
          {words.staff}
        </button>
      </p>
    </footer>
  )
}
