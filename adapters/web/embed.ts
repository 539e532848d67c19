import { themes } from './themes.ts'

/**
 * The script that another site loads with one line. It shows a button, and the chat in a frame once it is pressed: until
 * then nothing of ours is loaded and nobody has a cookie. The name on the button can be set: `data-name`. Its own words
 * follow the browser, as those of the page in the frame do.
 */
export const embed = `
(() => {
  const me = document.currentScript
  if (!(me instanceof HTMLScriptElement)) return
  const speaks = (navigator.languages || [navigator.language]).find((tag) => /^(?:zh|en)\\b/i.test(tag)) || 'zh'
  const [called, close] = /^en/i.test(speaks) ? ['Ask the assistant', 'Close'] : ['民意小助手', '收起']
  const name = me.dataset.name || called
  const place = 'position:fixed;right:16px;z-index:2147483000;'
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = name
  button.setAttribute('aria-expanded', 'false')
  button.style.cssText =
    place +
    'bottom:16px;min-height:48px;padding:0 20px;border:2px solid #fff;border-radius:24px;' +
    'background:${themes.light.fill};color:#fff;font:600 16px/1.4 system-ui,sans-serif;cursor:pointer;' +
    'box-shadow:0 2px 8px rgba(0,0,0,.3)'
  let frame

  const open = () => {
    if (frame === undefined) {
      frame = document.createElement('iframe')
      frame.title = name
      frame.src = new URL('/embed', me.src).href
      frame.style.cssText =
        place +
        'bottom:76px;width:min(400px,calc(100vw - 32px));height:min(640px,calc(100vh - 108px));' +
        'border:1px solid rgba(0,0,0,.3);border-radius:8px;background:#fff;box-shadow:0 4px 24px rgba(0,0,0,.3)'
      frame.addEventListener('load', () => frame.focus())
      document.body.append(frame)
    }
    frame.hidden = false
    frame.focus()
  }
  button.addEventListener('click', () => {
    const shown = button.getAttribute('aria-expanded') === 'true'
    if (shown) frame.hidden = true
    else open()
    button.setAttribute('aria-expanded', String(!shown))
    button.textContent = shown ? name : close
  })
  const add = () => document.body.append(button)
  if (document.body === null) document.addEventListener('DOMContentLoaded', add)
  else add()
})()
`
