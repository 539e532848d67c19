import { type Theme, themes } from './themes.ts'

const variables = (theme: Theme): string =>
  Object.entries(theme)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ')

/** Sizes are in rem, so that the large-text mode and the browser's own setting enlarge everything together. */
export const style = `
:root { ${variables(themes.light)} color-scheme: light dark; font-size: 100%; }
@media (prefers-color-scheme: dark) { :root { ${variables(themes.dark)} } }
:root[data-text='large'] { font-size: 125%; }
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
body {
  margin: 0; height: 100vh; height: 100dvh; display: flex; flex-direction: column;
  background: var(--page); color: var(--text);
  font-family: system-ui, -apple-system, 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif;
  font-size: 1rem; line-height: 1.7; overflow-wrap: anywhere; -webkit-text-size-adjust: 100%;
}
p, h1 { margin: 0; }
button, textarea { font: inherit; color: inherit; }
button { cursor: pointer; min-height: 2.75rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -4rem; z-index: 2; padding: 0.4rem 1rem; background: var(--fill); color: var(--onFill); }
.skip:focus { top: 0.5rem; }

header { border-top: 0.3rem solid var(--fill); border-bottom: 1px solid var(--line); background: var(--card); }
header, footer { padding: 0.6rem max(1rem, calc((100% - 46rem) / 2)); }
header { display: flex; flex-wrap: wrap; gap: 0.4rem 0.6rem; align-items: center; justify-content: space-between; }
header > div:first-child { flex: 1 1 11.5rem; min-width: 0; }
h1 { font-size: 1.15rem; line-height: 1.4; }
header p { color: var(--quiet); font-size: 0.9rem; line-height: 1.5; }
.tools { display: flex; gap: 0.5rem; }
.tools button { min-height: 2.25rem; padding: 0 0.6rem; border: 1px solid var(--line); border-radius: 0.5rem; background: none; font-size: 0.9rem; }
.tools button:hover { border-color: var(--accent); }
.tools button[aria-pressed='true'] { border-color: var(--accent); color: var(--accent); font-weight: bold; }
#languages { display: flex; gap: 0.3rem 0.9rem; margin-left: auto; font-size: 0.9rem; line-height: 1.5; }
#languages a { color: var(--accent); padding: 0.2rem 0; }
#languages a[aria-current] { color: var(--text); font-weight: bold; text-decoration: none; }

main { flex: 1 1 0; min-height: 0; display: flex; flex-direction: column; width: 100%; }
#scroll { flex: 1 1 0; min-height: 0; overflow-y: auto; padding: 1rem max(1rem, calc((100% - 46rem) / 2)); position: relative; }
#scroll:focus-visible { outline-offset: -3px; }
.welcome { padding-bottom: 1rem; }
.welcome .quiet { margin-top: 0.7rem; color: var(--quiet); font-size: 0.9rem; }
.notice { border-left: 0.25rem solid var(--fill); padding-left: 0.7rem; }

.message { margin: 0 0 1.1rem; max-width: 38rem; }
.message > .who { color: var(--quiet); font-size: 0.85rem; line-height: 1.6; }
.message > .text { width: fit-content; white-space: pre-wrap; padding: 0.55rem 0.9rem; border: 1px solid var(--line); border-radius: 0.25rem 0.8rem 0.8rem 0.8rem; background: var(--card); }
.message.you { margin-left: auto; max-width: min(34rem, 88%); }
.message.you > .who, .message.you > .fate { text-align: right; }
.message.you > .text { margin-left: auto; background: var(--mine); border-color: transparent; border-radius: 0.8rem 0.25rem 0.8rem 0.8rem; }
.message a { color: var(--accent); }
.message > .fate { font-size: 0.9rem; color: var(--accent); }
.message > .fate:empty { display: none; }
.small { margin: 0.4rem 0.5rem 0 0; padding: 0 0.8rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--card); color: var(--accent); font-size: 0.9rem; }

.choices { display: flex; flex-direction: column; gap: 0.5rem; margin-top: 0.6rem; max-width: 30rem; }
.choices button {
  display: flex; gap: 0.7rem; align-items: baseline; text-align: left; padding: 0.45rem 0.9rem;
  border: 1px solid var(--accent); border-radius: 0.6rem; background: var(--card); line-height: 1.6;
}
.choices .number { color: var(--accent); font-weight: bold; flex: none; }
.choices button:hover { background: var(--mine); }
.choices button:disabled { cursor: default; border: 1px dashed var(--line); background: none; color: var(--quiet); }
.choices button:disabled .number { color: var(--quiet); font-weight: normal; }
.choices button[aria-pressed='true'] { border: 1px solid var(--quiet); }
.choices button[aria-pressed='true']::after { content: '已选'; margin-left: auto; flex: none; font-size: 0.9rem; }

:lang(zh-Hant) .choices button[aria-pressed='true']::after { content: '已選'; }
:lang(en) .choices button[aria-pressed='true']::after { content: 'chosen'; }

#newer { align-self: center; margin: 0.3rem; padding: 0 1rem; border: 1px solid var(--accent); border-radius: 2rem; background: var(--card); color: var(--accent); }
#state { padding: 0 max(1rem, calc((100% - 46rem) / 2)); color: var(--quiet); font-size: 0.9rem; }
#state:not(:empty) { padding-bottom: 0.4rem; }
#composer { display: flex; gap: 0.6rem; align-items: flex-end; padding: 0.7rem max(1rem, calc((100% - 46rem) / 2)); border-top: 1px solid var(--line); background: var(--card); }
#attach { flex: none; display: flex; align-items: center; gap: 0.3rem; padding: 0 0.6rem; border: 1px solid var(--quiet); border-radius: 0.6rem; background: none; color: var(--accent); font-size: 0.9rem; }
#attach svg { width: 1.4rem; height: 1.4rem; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; }
#attach[aria-disabled='true'] { color: var(--quiet); cursor: default; }
#uploading { display: flex; flex-wrap: wrap; gap: 0 0.6rem; align-items: center; padding: 0 max(1rem, calc((100% - 46rem) / 2)); font-size: 0.9rem; }
#upload { flex: 1 1 12rem; min-width: 0; white-space: pre-wrap; color: var(--accent); }
#upload:not(:empty) { padding: 0.3rem 0; }
#progress { flex: 0 1 8rem; height: 0.6rem; accent-color: var(--accent); }
#uploading .small { margin: 0.2rem 0; }
#say { flex: 1 1 0; min-width: 0; resize: none; max-height: min(9rem, 30vh); padding: 0.5rem 0.8rem; line-height: 1.6; border: 1px solid var(--quiet); border-radius: 0.6rem; background: var(--page); }
#say::placeholder { color: var(--quiet); opacity: 1; }
#send { flex: none; padding: 0 1.3rem; border: 0; border-radius: 0.6rem; background: var(--fill); color: var(--onFill); }
footer { background: var(--card); color: var(--quiet); font-size: 0.8rem; line-height: 1.6; padding-top: 0; padding-bottom: 0.5rem; }
footer button { min-height: 1.5rem; padding: 0; border: 0; background: none; color: var(--accent); text-decoration: underline; }

@media (max-width: 36rem) { #attach span { display: none; } }
@media (max-height: 32rem) {
  body { height: auto; min-height: 100dvh; }
  #scroll { overflow: visible; }
  #composer { position: sticky; bottom: 0; }
}
@media (prefers-reduced-motion: reduce) { *, *::before, *::after { transition: none !important; animation: none !important; scroll-behavior: auto !important; } }
@media (forced-colors: active) { .choices button:disabled { border-color: GrayText; } }
`
