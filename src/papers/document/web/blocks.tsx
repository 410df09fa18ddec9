import type {
  Block,
  Details,
  Document,
  Figure,
  List,
  Picture,
  SectionHeading,
  SubHeading,
  Table,
} from '../model.ts'
import { Content } from './runs.tsx'
import type { Footnotes } from './runs.tsx'

/** What a block needs to know of the document round it. */
export interface Setting {
  readonly notes: Footnotes
  readonly pictures: Document['pictures']
}

/** The address of a numbered place on the page: '3.2' is #paragraph-3.2, 'Appendix A' is #appendix-A. */
export function anchorOf(label: string): string {
  if (label.startsWith('Appendix ')) return label.replace('Appendix ', 'appendix-')
  return label.includes('.') ? `paragraph-${label}` : `section-${label}`
}

const placed = (label: string) => (label === '' ? {} : { id: anchorOf(label) })

/** The number is part of the text, so that it is read aloud, copied and searched with it. */
const Bearing = ({ label }: { label: string }) =>
  label === '' ? null : (
    <>
      <span class="paper-number">{label}</span>{' '}
    </>
  )

function HeadingView({
  block,
  label,
  setting,
}: {
  block: SectionHeading | SubHeading
  label: string
  setting: Setting
}) {
  const Tag = `h${block.level}` as const
  const kind = block.numbering === 'appendix' ? ' paper-appendix' : ''
  return (
    <Tag class={`paper-heading${label === '' ? '' : ' paper-numbered'}${kind}`} {...placed(label)}>
      <Bearing label={label} />
      <Content of={block.content} notes={setting.notes} />
    </Tag>
  )
}

function ListView({ block, setting }: { block: List; setting: Setting }) {
  const items = block.items.map((item) => (
    <li>
      <Content of={item} notes={setting.notes} />
    </li>
  ))
  return block.style === 'numbered' ? (
    <ol class="paper-list">{items}</ol>
  ) : (
    <ul class="paper-list">{items}</ul>
  )
}

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
        const words = <Content of={cell} notes={setting.notes} />
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
function TableView({ block, setting }: { block: Table; setting: Setting }) {
  const name = block.caption === '' ? 'Table' : block.caption
  return (
    <div class="paper-table" role="region" tabindex={0} aria-label={name}>
      <table>
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
    </div>
  )
}

/** As a data address: an image element cannot run what a drawing might carry. */
const pictureAddress = (picture: Picture): string => `data:image/svg+xml,${encodeURIComponent(picture.svg)}`

function FigureView({ block, setting }: { block: Figure; setting: Setting }) {
  const picture = setting.pictures[block.picture]
  return (
    <figure class="paper-figure">
      {picture ? (
        <img
          src={pictureAddress(picture)}
          alt={block.alternative}
          width={picture.width}
          height={picture.height}
        />
      ) : (
        <p>{block.alternative}</p>
      )}
      {block.caption === '' ? null : <figcaption>{block.caption}</figcaption>}
    </figure>
  )
}

function DetailsView({ block, setting }: { block: Details; setting: Setting }) {
  return (
    <dl class="paper-details">
      {block.entries.map((entry) => (
        <div>
          <dt>{entry.term}</dt>
          {entry.lines.map((line) => (
            <dd>
              <Content of={line} notes={setting.notes} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

/** One block of the document, bearing its computed number. */
export function BlockView({ block, label, setting }: { block: Block; label: string; setting: Setting }) {
  switch (block.kind) {
    case 'heading':
      return <HeadingView block={block} label={label} setting={setting} />
    case 'paragraph':
      return (
        <p class={label === '' ? 'paper-paragraph' : 'paper-paragraph paper-numbered'} {...placed(label)}>
          <Bearing label={label} />
          <Content of={block.content} notes={setting.notes} />
        </p>
      )
    case 'list':
      return <ListView block={block} setting={setting} />
    case 'table':
      return <TableView block={block} setting={setting} />
    case 'figure':
      return <FigureView block={block} setting={setting} />
    case 'details':
      return <DetailsView block={block} setting={setting} />
    case 'notice':
      return (
        <p class="paper-notice">
          <Content of={block.content} notes={setting.notes} />
        </p>
      )
  }
}
