import type { HouseStyle } from '../house-style.ts'

/** A council's own colours and font over ours. */
export function houseRules({ colours, font }: HouseStyle = {}): string {
  const root = colours
    ? `:root { --ink: #${colours.text}; --accent: #${colours.accent}; --tint: #${colours.tint} }\n`
    : ''
  return font ? `${root}body { font-family: "${font.family}", Arial, "Liberation Sans", sans-serif }\n` : root
}

/**
 * The look of a paper that stands alone as one file; inside the product the page's own style sheet looks after the
 * same classes. Sizes follow the reader's own, nothing is smaller than 16 pixels, and it prints on A4.
 */
export const paperStyles = `
:root { color-scheme: light; --ink: #16202a; --quiet: #4a5560; --line: #c5ccd3; --accent: #17406d; --tint: #eef3f8 }
* { box-sizing: border-box }
body { margin: 0; background: #fff; color: var(--ink); font: 1.125rem/1.55 Arial, "Liberation Sans", sans-serif }
main { max-width: 48rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
a { color: var(--accent); text-underline-offset: .15em }
a:focus-visible, .paper-scroll:focus-visible { outline: 3px solid #0b0c0c; outline-offset: 2px; background: #ffdd00; color: #0b0c0c }
p, ol, ul { margin: 0 0 1rem }
.govuk-visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.paper-logo { display: block; max-width: 100%; height: auto; margin: 0 0 1rem }
.paper-council { margin: 0; font-weight: 700; color: var(--accent) }
.paper-title { font-size: clamp(1.75rem, 1.2rem + 2.6vw, 2.5rem); line-height: 1.15; margin: .75rem 0 .5rem; text-wrap: balance }
.paper-by { color: var(--quiet); border-bottom: 4px solid var(--accent); padding-bottom: 1rem }
.paper-heading { display: flex; line-height: 1.25; margin: 2rem 0 .75rem }
h2.paper-heading { font-size: 1.45rem; color: var(--accent) }
h3.paper-heading { font-size: 1.2rem; margin-top: 1.5rem }
h4.paper-heading { font-size: 1.125rem; margin-top: 1.25rem }
.paper-number { flex: none; width: 3.25rem; font-variant-numeric: tabular-nums }
.paper-appendix .paper-number { width: auto; padding-right: .75rem }
.paper-paragraph { display: flex; margin: 0 0 1rem }
.paper-paragraph--2 { margin-left: 3.25rem }
.paper-text { flex: 1; min-width: 0 }
.paper-text > :last-child { margin-bottom: 0 }
.paper-header { width: 100%; border-collapse: collapse; margin-bottom: 1.5rem }
.paper-header th, .paper-header td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line) }
.paper-header th { width: 16rem }
.paper-header p { margin: 0 }
.paper-recommendations { background: var(--tint); border-left: .5rem solid var(--accent); padding: 1rem 1.25rem .25rem }
.paper-recommendations .paper-heading { margin-top: 0 }
.paper-list { padding-left: 1.6rem }
.paper-list li { margin-bottom: .4rem; padding-left: .3rem }
.paper-scroll { overflow-x: auto; margin: 0 0 1.5rem }
.paper-table { border-collapse: collapse; min-width: 100% }
.paper-table caption { text-align: left; font-weight: 700; padding-bottom: .5rem }
.paper-table th, .paper-table td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line) }
.paper-table thead th { border-bottom: 2px solid var(--accent) }
.paper-table tbody th { font-weight: 400 }
.paper-table .paper-figures { text-align: right; font-variant-numeric: tabular-nums }
.paper-figure { margin: 0 0 1.5rem }
.paper-figure img { max-width: 100%; height: auto }
.paper-caption { font-weight: 700 }
.paper-flag { background: #fff3bf; padding: 0 .2em; box-shadow: inset 0 -2px #946200 }
.paper-alternative-format { border: 2px solid var(--accent); padding: 1rem; margin-top: 2rem; font-weight: 700 }
.paper-notes { border-top: 1px solid var(--line); padding-top: 1rem }
.paper-note-mark { font-size: .75em; line-height: 0; vertical-align: super; padding: 0 .25em }
@media (max-width: 40rem) {
  .paper-header th, .paper-header td { display: block; width: auto; border: 0; padding: 0 }
  .paper-header tr { display: block; padding: .5rem 0; border-bottom: 1px solid var(--line) }
  .paper-number { width: 2.75rem }
  .paper-paragraph--2 { margin-left: 1rem }
}
@media print {
  @page { size: A4; margin: 20mm }
  body { font-size: 12pt }
  main { max-width: none; padding: 0 }
  .paper-heading { break-after: avoid }
  .paper-appendix { break-before: page }
  .paper-scroll { overflow: visible }
  tr, .paper-alternative-format, .paper-recommendations { break-inside: avoid }
}
`
