import { render } from 'preact-render-to-string'
import { longDate } from '../../../kernel/index.ts'
import type { PublicPage, PublicRow } from '../model/page.ts'
import { Definitions, publicColumns } from './public-table.tsx'

const style = `body{font:16px/1.4 system-ui,sans-serif;color:#16262c;max-width:60em;margin:2em auto;padding:0 1em}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4em 1em .4em 0;border-bottom:1px solid #ccc}
.n{text-align:right;font-variant-numeric:tabular-nums}.los-score__line{display:block;font-weight:400}dt{font-weight:600}dd{margin:0 0 .8em}
.govuk-visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.scroll{overflow-x:auto;position:relative}`

const Table = ({ page }: { readonly page: PublicPage }) => {
  const columns = publicColumns(page)
  const numeric = (at: number) => (columns[at] && 'format' in columns[at] ? 'n' : undefined)
  const cellsOf = (row: PublicRow) =>
    columns.map(({ cell }, at) =>
      at === 0 ? <th scope="row">{cell(row)}</th> : <td class={numeric(at)}>{cell(row)}</td>,
    )
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="The figures">
      <table>
        <caption class="govuk-visually-hidden">The figures</caption>
        <thead>
          <tr>
            {columns.map(({ head }, at) => (
              <th scope="col" class={numeric(at)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <tr>{cellsOf(row)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A public page as one file that stands by itself, for a council's own website: no script, and nothing is fetched. */
export const standalonePage = (page: PublicPage, council: string): string =>
  `<!DOCTYPE html>${render(
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${page.title} – ${council}`}</title>
        <style>{style}</style>
      </head>
      <body>
        <main>
          <h1>{page.title}</h1>
          <p>
            {council}. {page.audience}. Released on {longDate(page.releasedOn)}.
          </p>
          <Table page={page} />
          <p>{page.note}</p>
          <h2>What each counts</h2>
          <Definitions rows={page.rows} />
        </main>
      </body>
    </html>,
  )}`
