/** Script of the page, third part: pictures and documents. Says in sentences what goes on and why something did not go. */
export const clientFiles = String.raw`
import { byId, fill, words } from './view.js'

/** A large picture on a slow line takes this long at most. */
const UPLOAD_TIMEOUT_MS = 110000
const LOST = words.uploadLost

const input = /** @type {HTMLInputElement} */ (document.getElementById('files'))
const attach = /** @type {HTMLButtonElement} */ (document.getElementById('attach'))
const bar = /** @type {HTMLProgressElement} */ (document.getElementById('progress'))
const stop = /** @type {HTMLButtonElement} */ (document.getElementById('stop'))
/** The upload that is under way. @type {XMLHttpRequest | undefined} */
let running
let stopped = false

/** @param {string} text */
function tell(text) {
  const said = byId('upload')
  if (said.textContent !== text) said.textContent = text
}

/** @param {File} file @returns {Promise<string>} the id under which it was taken */
function upload(file) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    running = request
    request.open('POST', '/chat/files')
    request.timeout = UPLOAD_TIMEOUT_MS
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('x-minyi', '1')
    request.setRequestHeader('accept-language', document.documentElement.lang)
    request.setRequestHeader('x-minyi-name', encodeURIComponent(file.name.slice(-100)))
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) bar.value = Math.round((event.loaded / event.total) * 100)
    })
    request.addEventListener('load', () => {
      try {
        const answer = JSON.parse(request.responseText)
        if (request.status === 201) resolve(answer.id)
        else reject(new Error(answer.say))
      } catch {
        reject(new Error(LOST))
      }
    })
    for (const name of ['error', 'timeout']) request.addEventListener(name, () => reject(new Error(LOST)))
    request.addEventListener('abort', () => reject(new Error(words.stopped)))
    request.send(file)
  })
}

/** @param {boolean} on */
function busy(on) {
  attach.setAttribute('aria-disabled', String(on))
  if (!on && document.activeElement === stop) attach.focus()
  bar.hidden = !on
  stop.hidden = !on
}

/** @param {File[]} files @param {(text: string, files: string[]) => void} send */
async function sendFiles(files, send) {
  const most = Number(attach.dataset.count)
  const size = Number(attach.dataset.size)
  if (files.length > most) return tell(fill(words.tooMany, { most }))
  const taken = []
  const names = []
  const problems = []
  stopped = false
  busy(true)
  for (const [n, file] of files.entries()) {
    if (stopped) break
    const sentence = files.length > 1 ? words.uploadingOf : words.uploading
    tell(fill(sentence, { name: file.name, n: n + 1, all: files.length }))
    bar.value = 0
    try {
      if (file.size > size) throw new Error(fill(words.tooLarge, { size: Math.floor(size / 1048576) }))
      taken.push(await upload(file))
      names.push(fill(words.attached, { name: file.name }))
    } catch (error) {
      const why = error instanceof Error ? error.message : LOST
      problems.push(fill(words.notSent, { name: file.name, why }))
    }
  }
  busy(false)
  tell(problems.join('\n'))
  if (taken.length > 0) send(names.join('\n'), taken)
}

/** Makes the button work, where the page has one. @param {(text: string, files: string[]) => void} send */
export function takeFiles(send) {
  if (attach === null) return
  attach.addEventListener('click', () => {
    if (attach.getAttribute('aria-disabled') !== 'true') input.click()
  })
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])]
    input.value = ''
    if (files.length > 0) void sendFiles(files, send)
  })
  stop.addEventListener('click', () => {
    stopped = true
    running?.abort()
  })
}
`
