/** Script of the page, second part: sends, receives, and answers keys and buttons. */
export const client = String.raw`
import { takeFiles } from './files.js'
import { addMessage, byId, refreshMenus, setFate, show, showEnd, stayAtEnd, words } from './view.js'

/** Longest wait before a lost connection is tried again. */
const LONGEST_WAIT_MS = 30000
/** A post without an answer by then is offered to be sent again. */
const POST_TIMEOUT_MS = 20000
const language = document.documentElement.lang
/** Said by the server to the person. */
class Refused extends Error {}

const say = /** @type {HTMLTextAreaElement} */ (byId('say'))
const state = byId('state')
/** Ids of events and keys of messages that are on the page. @type {Set<string>} */
const shown = new Set()
let lost = false

/** @param {string} text */
function setState(text) {
  if (state.textContent !== text) state.textContent = text
}

/** @param {string} url @param {unknown} body */
async function post(url, body) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language, 'x-minyi': '1' },
    body: JSON.stringify(body),
    signal: 'timeout' in AbortSignal ? AbortSignal.timeout(POST_TIMEOUT_MS) : null,
  })
  if (!response.ok) throw new Refused((await response.json()).say)
}

function newId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('')
}

/** Messages leave one after the other, so that they arrive in the order of their writing. */
let turn = Promise.resolve()

/** @param {string} text as shown @param {string} [action] @param {string[]} [files] sent instead of the text */
function send(text, action, files) {
  const first = byId('log').childElementCount === 0
  const message = {
    id: newId(),
    ...(files === undefined ? { text } : { text: '', files }),
    ...(action === undefined ? {} : { action }),
    ...(first ? { language } : {}),
  }
  shown.add('you:' + message.id)
  byId('starters').hidden = true
  const element = addMessage({ who: 'you', text, choices: [] }, choose)
  if (action !== undefined) refreshMenus(true)
  const attempt = () => {
    setFate(element, '', undefined)
    turn = turn.then(async () => {
      try {
        await post('/chat/messages', message)
      } catch (error) {
        const why = error instanceof Refused ? error.message : words.unsent
        setFate(element, why, attempt)
        refreshMenus(false)
        show(element)
      }
    })
  }
  attempt()
}

/** @param {string} label @param {number} number */
function choose(label, number) {
  send(label, 'choice:' + number)
}

function sendTyped() {
  const text = say.value
  if (text.trim() === '') return
  say.value = ''
  grow()
  send(text)
}

function grow() {
  stayAtEnd(() => {
    say.style.height = 'auto'
    say.style.height = say.scrollHeight + 2 + 'px'
  })
}

/** A scanned sign speaks once; the address is cleaned so that a reload says nothing again. */
function sayOpening() {
  const { opening } = document.body.dataset
  if (opening === undefined) return
  delete document.body.dataset.opening
  history.replaceState(null, '', location.pathname)
  send(opening)
}

let wait = 1000
function connect() {
  const events = new EventSource('/chat/events')
  events.addEventListener('message', (event) => {
    const line = JSON.parse(event.data)
    const name = line.who + ':' + line.key
    if (shown.has(name)) return
    shown.add(name)
    byId('starters').hidden = true
    addMessage(line, choose)
  })
  events.addEventListener('ready', () => {
    byId('log').setAttribute('aria-busy', 'false')
    byId('starters').hidden = byId('log').childElementCount > 0
    setState(lost ? words.back : '')
    lost = false
    wait = 1000
    sayOpening()
  })
  events.addEventListener('error', () => {
    lost = true
    setState(navigator.onLine ? words.lost : words.offline)
    if (events.readyState !== EventSource.CLOSED) return
    setTimeout(connect, wait)
    wait = Math.min(wait * 2, LONGEST_WAIT_MS)
  })
}

byId('composer').addEventListener('submit', (event) => {
  event.preventDefault()
  sendTyped()
})
say.addEventListener('input', grow)
say.addEventListener('keydown', (event) => {
  // 229: some browsers end the composition before they report the Enter that chose a candidate.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return
  event.preventDefault()
  sendTyped()
})
byId('starters').addEventListener('click', (event) => {
  const pressed = /** @type {HTMLElement} */ (event.target).closest('button')
  if (pressed === null) return
  send(pressed.dataset.says ?? '')
  byId('scroll').focus({ preventScroll: true })
})
byId('staff').addEventListener('click', () => {
  say.value = byId('staff').dataset.says ?? ''
  say.focus()
  say.setSelectionRange(say.value.length, say.value.length)
})
byId('large').addEventListener('click', () => {
  const large = document.documentElement.dataset.text !== 'large'
  stayAtEnd(() => {
    document.documentElement.dataset.text = large ? 'large' : 'normal'
  })
  byId('large').setAttribute('aria-pressed', String(large))
  document.cookie = 'minyi-text=' + (large ? 'large' : 'normal') + '; path=/; max-age=31536000; samesite=strict'
  grow()
})
byId('leave').addEventListener('click', () => {
  if (!confirm(words.sureToLeave)) return
  post('/chat/leave', {}).then(() => location.reload(), () => setState(words.unsent))
})
/** Once something was said the conversation is told, too, in the words that a person would type. */
byId('languages').addEventListener('click', (event) => {
  const link = /** @type {HTMLElement} */ (event.target).closest('a')
  if (link === null || byId('log').childElementCount === 0) return
  event.preventDefault()
  post('/chat/messages', { id: newId(), text: link.dataset.says }).then(
    () => location.assign(link.href),
    (error) => setState(error instanceof Refused ? error.message : words.unsent),
  )
})
byId('newer').addEventListener('click', showEnd)
addEventListener('offline', () => setState(words.offline))

takeFiles((text, files) => send(text, undefined, files))
byId('composer').hidden = false
connect()
`
