import { Figure } from '../../design/index.ts'
import type { Body, ReportingLine } from '../model.ts'
import { broadDrawing } from '../structure/broad.ts'
import type { Box, Connector, Drawing } from '../structure/model.ts'
import { narrowDrawing } from '../structure/narrow.ts'
import { sentenceOf, tableOf } from '../structure/sentence.ts'
import { type } from '../structure/words.ts'

const ink = {
  line: '#0f5d66',
  dark: '#0d3239',
  light: '#ffffff',
  note: '#4a5b61',
  noteOnDark: '#d5e3e4',
} as const

interface WordsProps {
  readonly lines: readonly string[]
  /** Where the first line begins, from the top; each line is `line` high. */
  readonly y: number
  readonly x: number
  readonly size: number
  readonly line: number
  readonly fill: string
  readonly weight?: number
}

const Words = ({ lines, x, y, size, line, fill, weight }: WordsProps) => (
  <>
    {lines.map((words, index) => (
      <text x={x} y={y + (index + 0.75) * line} font-size={size} font-weight={weight} fill={fill}>
        {words}
      </text>
    ))}
  </>
)

const BoxOf = ({ box: { x, y, width, height, inPublic, name, note } }: { readonly box: Box }) => {
  const middle = x + width / 2
  const top = y + (height - name.length * type.nameLine - note.length * type.noteLine) / 2
  const [ground, nameInk, noteInk] = inPublic
    ? [ink.dark, ink.light, ink.noteOnDark]
    : [ink.light, ink.dark, ink.note]
  return (
    <g text-anchor="middle">
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx="3"
        fill={ground}
        stroke={ink.dark}
        stroke-width="1.5"
      />
      <Words
        lines={name}
        x={middle}
        y={top}
        size={type.name}
        line={type.nameLine}
        fill={nameInk}
        weight={600}
      />
      <Words
        lines={note}
        x={middle}
        y={top + name.length * type.nameLine}
        size={type.note}
        line={type.noteLine}
        fill={noteInk}
      />
    </g>
  )
}

const ConnectorOf = ({ connector }: { readonly connector: Connector }) => (
  <polyline
    points={connector.points.map(({ x, y }) => `${x},${y}`).join(' ')}
    fill="none"
    stroke={ink.line}
    stroke-width="2"
    stroke-dasharray={connector.kind === 'reports to' ? undefined : '6 4'}
  />
)

/** The picture alone: for a paper, which carries its own sentence and table. */
export const StructurePicture = ({
  drawing,
  class: named,
}: {
  readonly drawing: Drawing
  readonly class?: string
}) => (
  <svg
    xmlns="http://www.w3.org/2000/svg"
    class={named}
    viewBox={`0 0 ${drawing.width} ${drawing.height}`}
    width={drawing.width}
    height={drawing.height}
    aria-hidden="true"
    focusable="false"
  >
    {drawing.connectors.map((connector) => (
      <ConnectorOf connector={connector} />
    ))}
    {drawing.boxes.map((box) => (
      <BoxOf box={box} />
    ))}
  </svg>
)

export interface StructureChartProps {
  readonly bodies: readonly Body[]
  readonly lines: readonly ReportingLine[]
}

/** A chart this narrow leaves room for its table beside it. */
const roomBeside = 640

/** Who answers to whom, drawn from the record, with a sentence and a table that say the same. */
export const StructureChart = ({ bodies, lines }: StructureChartProps) => {
  const broad = broadDrawing({ bodies, lines })
  return (
    <Figure
      sentence={sentenceOf({ bodies, lines })}
      table={{
        caption: 'Who answers to whom',
        head: ['Body', 'Answers to', 'What is passed up'],
        rows: tableOf({ bodies, lines }),
        firstCellIsHeader: true,
      }}
      tableBeside={broad.width <= roomBeside}
      source="Unbroken lines: reports to. Broken lines: is scrutinised by. Dark boxes meet in public."
    >
      <StructurePicture drawing={broad} class="los-figure__broad" />
      <StructurePicture drawing={narrowDrawing({ bodies, lines })} class="los-figure__narrow" />
    </Figure>
  )
}
