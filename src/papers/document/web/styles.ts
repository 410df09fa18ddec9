/**
 * The look of a paper that stands alone as one file. Inside the product the page's own style sheet does this.
 * Measures follow the reader's text size; nothing is smaller than 16 pixels; it prints on A4.
 */
export const paperStyles = `
:root { color-scheme: light; --ink: #16202a; --quiet: #4a5560; --line: #c5ccd3; --accent: #17406d; --tint: #eef3f8 }
* { box-sizing: border-box }
body { margin: 0; background: #fff; color: var(--ink); font: 1.125rem/1.55 Arial, "Liberation Sans", sans-serif }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
a { color: var(--accent); text-underline-offset: .15em }
a:focus-visible, .paper-table:focus-visible { outline: 3px solid #0b0c0c; outline-offset: 2px; background: #ffdd00; color: #0b0c0c }
p { margin: 0 0 1rem }
.paper-front { border-bottom: 4px solid var(--accent); margin-bottom: 1.5rem }
.paper-above { margin: 0; color: var(--quiet) }
.paper-above:first-child { font-weight: 700; color: var(--accent) }
.paper-title { font-size: clamp(1.75rem, 1.2rem + 2.6vw, 2.5rem); line-height: 1.15; margin: .75rem 0 .5rem; text-wrap: balance }
.paper-below { color: var(--quiet) }
.paper-heading { line-height: 1.25; margin: 2rem 0 .75rem }
h2.paper-heading { font-size: 1.45rem; color: var(--accent) }
h3.paper-heading { font-size: 1.2rem; margin-top: 1.5rem }
h4.paper-heading { font-size: 1.125rem; margin-top: 1.25rem }
.paper-number { font-variant-numeric: tabular-nums; font-weight: 700 }
.paper-details { border-top: 1px solid var(--line) }
.paper-details > div { display: grid; grid-template-columns: 14rem 1fr; gap: 0 1rem; padding: .5rem 0; border-bottom: 1px solid var(--line) }
.paper-details dt { font-weight: 700; grid-row: 1 / span 9 }
.paper-details dd { margin: 0; grid-column: 2 }
.paper-list { padding-left: 1.6rem; margin: 0 0 1rem }
.paper-list li { margin-bottom: .4rem; padding-left: .3rem }
.paper-table { overflow-x: auto; margin: 0 0 1.5rem }
.paper-table table { border-collapse: collapse; min-width: 100% }
.paper-table caption { text-align: left; font-weight: 700; padding-bottom: .5rem }
.paper-table th, .paper-table td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line) }
.paper-table thead th { border-bottom: 2px solid var(--accent) }
.paper-table tbody th { font-weight: 400 }
.paper-table .paper-figures { text-align: right; font-variant-numeric: tabular-nums }
.paper-figure { margin: 0 0 1.5rem }
.paper-figure img { max-width: 100%; height: auto }
.paper-gap { background: #fff3bf; padding: 0 .2em; box-shadow: inset 0 -2px #946200 }
.paper-notice { border: 2px solid var(--accent); background: var(--tint); padding: 1rem; margin-top: 2rem; font-weight: 700 }
.paper-footnotes { border-top: 1px solid var(--line); margin-top: 2rem }
.paper-footnote-mark { line-height: 0 }
.paper-footnote-mark a { padding: 0 .2em }
@media (max-width: 40rem) {
  .paper-details > div { display: block }
  .paper-details dt { margin-bottom: .1rem }
}
@media print {
  @page { size: A4; margin: 20mm }
  main { max-width: none; padding: 0 }
  .paper-heading { break-after: avoid }
  .paper-appendix { break-before: page }
  .paper-table { overflow: visible }
  tr, .paper-notice { break-inside: avoid }
}
`
