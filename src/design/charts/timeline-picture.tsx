import { scaleLinear } from 'd3-scale'
import type { IsoDate } from '../../kernel/index.ts'
import { daysBetween } from '../../kernel/index.ts'
import { Figure } from '../components/figure.tsx'
import { partsOf } from './axes.tsx'
import { Drawings, rounded, widthOf } from './canvas.tsx'
import { Filled } from './hatch.tsx'
import { Key, Stroke } from './key.tsx'
import { palette } from './palette.ts'
import { Groups } from './timeline-bars.tsx'
import type { Course, Drawn, TimelineLine, TimelinePictureProps } from './timeline-model.ts'
import { canvasesOf, colourOf, dashes, daysIn, fills, monthsIn } from './timeline-model.ts'

/** As many months named as have room; the year stands with each first month named and with each January. */
const Months = ({ canvas, x, months }: Drawn & { readonly months: readonly IsoDate[] }) => {
  const [first, second] = months
  const apart = first && second ? x(second) - x(first) : canvas.width
  const every = [1, 2, 3, 4, 6, 12].find((count) => count * apart >= widthOf('May 20')) ?? 12
  const shown = months.slice(0, -1).filter((_, at) => at % every === 0)
  return (
    <g fill={palette.soft}>
      {shown.map((month, at) => {
        const { name, year } = partsOf(month)
        const across = rounded(x(month))
        const isNewYear = at === 0 || year !== partsOf(shown[at - 1] ?? month).year
        return (
          <>
            <path d={`M${across} ${canvas.top}V${canvas.height - canvas.bottom}`} stroke={palette.rule} />
            <text x={across} y={canvas.height - 8}>
              {isNewYear ? `${name} ${year.slice(2)}` : name}
            </text>
          </>
        )
      })}
    </g>
  )
}

const Lines = ({ canvas, x, lines }: Drawn & { readonly lines: readonly TimelineLine[] }) => (
  <g>
    {lines.map(({ on, kind }) => (
      <path
        d={`M${rounded(x(on))} ${canvas.top - 6}V${canvas.height - canvas.bottom}`}
        stroke={kind === 'statutory' ? palette.ink : palette.change}
        stroke-width={kind === 'statutory' ? 1.8 : 1.2}
        stroke-dasharray={dashes[kind]}
      />
    ))}
  </g>
)

const Today = ({ canvas, x, today }: Drawn & { readonly today: IsoDate }) => {
  const across = rounded(x(today))
  const isRight = across + widthOf('Today') > canvas.width
  return (
    <g>
      <path d={`M${across} 22V${canvas.height - canvas.bottom}`} stroke={palette.ink} stroke-width="2.2" />
      <text x={across} y={16} text-anchor={isRight ? 'end' : 'middle'} font-weight="700">
        Today
      </text>
    </g>
  )
}

const box = { x: 1, y: 2, width: 24, height: 12 } as const
const line = (kind: TimelineLine['kind']) => (
  <Stroke dashes={dashes[kind]} colour={kind === 'statutory' ? palette.ink : palette.change} />
)

/** Only what the picture has. */
function keyOf({ groups, lines }: TimelinePictureProps) {
  const bars = groups.flatMap((group) => group.bars)
  const has = (course: Course) => bars.some((bar) => bar.course === course)
  const entries = (['to come', 'under way', 'late', 'done'] as const).filter(has).map((course) => ({
    sign: <Filled {...box} fill={fills[course]} colour={colourOf(course)} />,
    words: course === 'late' ? 'Late: its due day has passed; with a triangle' : `Action ${course}`,
  }))
  const kinds = (['board', 'statutory', 'outside'] as const).filter((kind) =>
    lines.some((each) => each.kind === kind),
  )
  const said = {
    board: 'Board meeting',
    statutory: 'Statutory day',
    outside: 'Awaited from outside the plan',
  }
  return [
    ...entries,
    {
      sign: <path d="M13 1V15" stroke={palette.ink} stroke-width="1.6" stroke-dasharray="3 2" />,
      words: 'First due day, where it was moved',
    },
    {
      sign: <path d="M13 2l5 6-5 6-5-6z" fill={palette.white} stroke={palette.ink} />,
      words: 'Milestone; filled once met',
    },
    ...kinds.map((kind) => ({ sign: line(kind), words: said[kind] })),
  ]
}

/** Actions from start to due day in rows, with the days that run through all of them. */
export const TimelinePicture = (props: TimelinePictureProps) => {
  const { title, sentence, groups, lines, today, table, source } = props
  const months = monthsIn(daysIn(props))
  const first = months[0] ?? today
  const ends = [0, daysBetween(first, months.at(-1) ?? today)]
  return (
    <Figure sentence={sentence} table={table} source={source} isReadAloud>
      <Drawings
        title={title}
        description={sentence}
        canvases={canvasesOf(groups)}
        draw={(canvas) => {
          const scale = scaleLinear()
            .domain(ends)
            .range([canvas.left, canvas.width - canvas.right])
          const x = (day: IsoDate) => scale(daysBetween(first, day))
          return (
            <>
              <Months canvas={canvas} x={x} months={months} />
              <Lines canvas={canvas} x={x} lines={lines} />
              <Today canvas={canvas} x={x} today={today} />
              <Groups canvas={canvas} x={x} groups={groups} />
            </>
          )
        }}
      />
      <Key entries={keyOf(props)} />
    </Figure>
  )
}
