import type { ComponentChildren } from 'preact'
import type { Block, Figure, List, Picture, SectionHeading, SubHeading } from '../model.ts'
import { Content } from './runs.tsx'
import type { Setting } from './runs.tsx'
import { DetailsView, TableView } from './tables.tsx'

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

interface Shown<Kind> {
  readonly block: Kind
  readonly label: string
  readonly setting: Setting
}

function HeadingView({ block, label, setting }: Shown<SectionHeading | SubHeading>) {
  const Tag = `h${block.level}` as const
  const indented = setting.indented && block.level > 2 && label === ''
  return (
    <Tag class={`paper-heading${indented ? ' paper-paragraph--2' : ''}`} {...placed(label)}>
      <Bearing label={label} />
      <span class="paper-heading__words">
        <Content of={block.content} setting={setting} />
      </span>
    </Tag>
  )
}

/** Text without a number stands clear of the numbers of its section. */
const Clear = ({ setting, children }: { setting: Setting; children: ComponentChildren }) =>
  setting.indented ? (
    <div class="paper-paragraph paper-paragraph--2">
      <div class="paper-text">{children}</div>
    </div>
  ) : (
    <>{children}</>
  )

function ListView({ block, setting }: { block: List; setting: Setting }) {
  const Tag = block.style === 'numbered' ? 'ol' : 'ul'
  return (
    <Clear setting={setting}>
      <Tag class="paper-list">
        {block.items.map((item) => (
          <li>
            <Content of={item} setting={setting} />
          </li>
        ))}
      </Tag>
    </Clear>
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
      {block.caption === '' ? null : <figcaption class="paper-caption">{block.caption}</figcaption>}
    </figure>
  )
}

/** One block of the document, bearing its computed number. */
export function BlockView({ block, label, setting }: Shown<Block>) {
  switch (block.kind) {
    case 'heading':
      return <HeadingView block={block} label={label} setting={setting} />
    case 'paragraph': {
      const words = <Content of={block.content} setting={setting} />
      if (label === '') return <Clear setting={setting}>{<p>{words}</p>}</Clear>
      return (
        <div class="paper-paragraph" {...placed(label)}>
          <Bearing label={label} />
          <div class="paper-text">{words}</div>
        </div>
      )
    }
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
        <p class="paper-alternative-format">
          <Content of={block.content} setting={setting} />
        </p>
      )
  }
}
