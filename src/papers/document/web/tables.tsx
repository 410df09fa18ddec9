import { ScrollRegion } from '../../../design/index.ts'
import type { Details, Table } from '../model.ts'
import { Content } from './runs.tsx'
import type { Setting } from './runs.tsx'

const aligned = (align: 'start' | 'end' | undefined) => (align === 'end' ? { class: 'paper-figures' } : {})

function RowView({
  cells,
  table,
  setting,
}: {
  cells: Table['rows'][number]
  table: Table
  setting: Setting
}) {
  return (
    <tr>
      {cells.map((cell, index) => {
        const words = <Content of={cell} setting={setting} />
        return index === 0 ? (
          <th scope="row">{words}</th>
        ) : (
          <td {...aligned(table.columns[index]?.align)}>{words}</td>
        )
      })}
    </tr>
  )
}

/** A wide table scrolls inside its own box, which the keyboard can reach, so that the page never scrolls sideways. */
export function TableView({ block, setting }: { block: Table; setting: Setting }) {
  return (
    <ScrollRegion label={block.caption === '' ? 'Table' : block.caption} class="paper-scroll">
      <table class="paper-table">
        {block.caption === '' ? null : <caption>{block.caption}</caption>}
        <thead>
          <tr>
            {block.columns.map((column) => (
              <th scope="col" {...aligned(column.align)}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((cells) => (
            <RowView cells={cells} table={block} setting={setting} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

/** The block that opens a report: each term heads its row. */
export function DetailsView({ block, setting }: { block: Details; setting: Setting }) {
  return (
    <table class="paper-header" id="header">
      <caption class="govuk-visually-hidden">About this report</caption>
      <tbody>
        {block.entries.map(({ term, lines }) => (
          <tr>
            <th scope="row">{term}</th>
            <td>
              {lines.map((line) => (
                <p>
                  <Content of={line} setting={setting} />
                </p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
