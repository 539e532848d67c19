/** Script of the page, first part: puts messages on the page. Text only ever becomes text, never markup. */
export const clientView = String.raw`
const RECEIPT = /\b[A-Z]{2}-\d{6}-[0-9A-Z]{4}-[0-9A-Z]\b/g
const SECRET = /\b\d{4}(?: \d{4}){3}\b/g
const LINK = /https?:\/\/[\w\-.~:/?#@!$&*+,;=%]+|\/(?:export|file)\/[0-9A-Z]{32}/g
/** Closer than this to the end counts as reading the end. */
const NEAR_END_PX = 80

/** @template {HTMLElement} T @param {string} id @returns {T} */
export const byId = (id) => /** @type {T} */ (document.getElementById(id))
/** What the page says, in its language. @type {Record<string, string>} */
export const words = JSON.parse(document.body.dataset.words ?? '{}')
/** @param {string | undefined} sentence @param {Record<string, string | number>} values */
export const fill = (sentence, values) =>
  (sentence ?? '').replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole))
const log = byId('log')
const scroller = byId('scroll')
const atEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END_PX

/** @param {string} tag @param {string} kind @param {string} [text] */
function make(tag, kind, text) {
  const made = document.createElement(tag)
  made.className = kind
  if (text !== undefined) made.textContent = text
  return made
}

/** @param {string} label @param {string} kind @param {() => void} act */
function button(label, kind, act) {
  const made = /** @type {HTMLButtonElement} */ (make('button', kind, label))
  made.type = 'button'
  made.addEventListener('click', act)
  return made
}

/** @param {string} text */
function textWithLinks(text) {
  const made = make('div', 'text')
  let from = 0
  for (const found of text.matchAll(LINK)) {
    made.append(text.slice(from, found.index))
    const link = /** @type {HTMLAnchorElement} */ (make('a', '', found[0]))
    link.href = found[0]
    link.target = '_blank'
    link.rel = 'noopener noreferrer'
    made.append(link)
    from = found.index + found[0].length
  }
  made.append(text.slice(from))
  return made
}

/** @param {string} text */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    const field = /** @type {HTMLTextAreaElement} */ (make('textarea', 'hidden', text))
    document.body.append(field)
    field.select()
    document.execCommand('copy')
    field.remove()
  }
}

/** @param {string} before @param {string} after @param {string} text */
function copyButton(before, after, text) {
  const made = button(fill(before, { text }), 'small', () => {
    void copy(text).then(() => {
      made.textContent = fill(after, { text })
    })
  })
  return made
}

const menus = () => /** @type {HTMLElement[]} */ ([...log.querySelectorAll('.choices')])

/** Only the newest menu answers; a pressed one waits for its answer. @param {boolean} waiting */
export function refreshMenus(waiting) {
  const all = menus()
  for (const menu of all) {
    const open = menu === all.at(-1) && !waiting
    for (const choice of menu.querySelectorAll('button')) choice.disabled = !open
  }
}

/**
 * @param {{ who: 'you' | 'bot', text: string, choices: string[] }} line
 * @param {(label: string, number: number) => void} choose
 */
export function addMessage(line, choose) {
  const wasAtEnd = atEnd()
  const focused = document.activeElement
  const message = make('div', 'message ' + line.who)
  message.tabIndex = -1
  message.append(make('div', 'who', line.who === 'you' ? words.you : document.body.dataset.name))
  message.append(textWithLinks(line.text))
  if (line.who === 'bot') {
    for (const receipt of new Set(line.text.match(RECEIPT))) 
      message.append(copyButton(words.copyReceipt, words.copiedReceipt, receipt))
    for (const secret of new Set(line.text.match(SECRET))) 
      message.append(copyButton(words.copySecret, words.copiedSecret, secret))
  } else message.append(make('div', 'fate'))
  if (line.choices.length > 0) {
    const menu = make('div', 'choices')
    menu.setAttribute('role', 'group')
    menu.setAttribute('aria-label', words.choices)
    line.choices.forEach((label, i) => {
      const choice = button('', '', () => {
        choice.setAttribute('aria-pressed', 'true')
        choose(label, i + 1)
      })
      choice.append(make('span', 'number', String(i + 1)), make('span', '', label))
      menu.append(choice)
    })
    message.append(menu)
  }
  log.append(message)
  refreshMenus(false)
  // A menu that fell silent under the finger hands the keyboard on to the answer.
  if (focused instanceof HTMLButtonElement && focused.disabled && line.who === 'bot') message.focus({ preventScroll: true })
  if (line.who === 'you' || wasAtEnd) show(message)
  else byId('newer').hidden = false
  return message
}

/** Shows the end, or the beginning of a message that is longer than the window. @param {HTMLElement} message */
export function show(message) {
  const start = message.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
  scroller.scrollTop = Math.min(scroller.scrollHeight, start - 12)
  if (getComputedStyle(scroller).overflowY === 'visible') message.scrollIntoView({ block: 'nearest' })
}

export const showEnd = () => {
  const last = /** @type {HTMLElement | null} */ (log.lastElementChild)
  if (last !== null) show(last)
  byId('newer').hidden = true
}
/** Changes sizes on the page and stays at the end if the end was in view. @param {() => void} change */
export function stayAtEnd(change) {
  const was = atEnd()
  change()
  if (was) scroller.scrollTop = scroller.scrollHeight
}

scroller.addEventListener('scroll', () => {
  if (atEnd()) byId('newer').hidden = true
})

/** @param {HTMLElement} message @param {string} why @param {(() => void) | undefined} again */
export function setFate(message, why, again) {
  const fate = /** @type {HTMLElement} */ (message.querySelector('.fate'))
  fate.textContent = why
  if (again !== undefined) fate.append(document.createElement('br'), button(words.again, 'small', again))
}
`
