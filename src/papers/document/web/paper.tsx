import { render } from 'preact-render-to-string'
import type { VNode } from 'preact'
import type { Document } from '../model.ts'
import { labelsOf } from '../numbering.ts'
import { BlockView } from './blocks.tsx'
import { FootnoteSection, footnotesIn } from './runs.tsx'
import { paperStyles } from './styles.ts'

const Front = ({ document }: { document: Document }) => (
  <header class="paper-front">
    {document.above.map((line) => (
      <p class="paper-above">{line}</p>
    ))}
    <h1 class="paper-title">{document.title}</h1>
    {document.below.map((line) => (
      <p class="paper-below">{line}</p>
    ))}
  </header>
)

/** The paper as markup for any page: classes begin with `paper-`, ids follow the printed numbers. */
export function renderWeb(document: Document): VNode {
  const notes = footnotesIn(document)
  const labels = labelsOf(document.blocks)
  const setting = { notes, pictures: document.pictures }
  return (
    <article class="paper" lang={document.language}>
      <Front document={document} />
      {document.blocks.map((block, index) => (
        <BlockView block={block} label={labels[index] ?? ''} setting={setting} />
      ))}
      <FootnoteSection notes={notes} />
    </article>
  )
}

/** The paper as one HTML file that needs nothing else: for publishing, sending or keeping. */
export function webPage(document: Document): string {
  const page = (
    <html lang={document.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="author" content={document.publisher} />
        <meta name="description" content={document.subject} />
        <title>{`${document.title} – ${document.publisher}`}</title>
        <style dangerouslySetInnerHTML={{ __html: paperStyles }} />
      </head>
      <body>
        <main>{renderWeb(document)}</main>
      </body>
    </html>
  )
  return `<!doctype html>\n${render(page)}\n`
}
