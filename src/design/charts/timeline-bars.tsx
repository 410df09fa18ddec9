import { rounded } from './canvas.tsx'
import { Filled } from './hatch.tsx'
import { Mark } from './marks.tsx'
import { palette } from './palette.ts'
import type { Drawn, TimelineBar, TimelineGroup, X } from './timeline-model.ts'
import { colourOf, fills, heightOf, high } from './timeline-model.ts'

const haloed = { stroke: palette.white, 'stroke-width': '4', 'paint-order': 'stroke' } as const

const Milestones = ({ bar, x, y }: { readonly bar: TimelineBar; readonly x: X; readonly y: number }) => (
  <g>
    {bar.milestones.map(({ on, met }) => {
      const across = rounded(x(on))
      return (
        <path
          d={`M${across} ${y - 6}l5 6-5 6-5-6z`}
          fill={met ? palette.ink : palette.white}
          stroke={palette.ink}
        />
      )
    })}
  </g>
)

/** Where its words stand: right of the bar, or in a narrow window above it. */
const Words = ({
  bar,
  canvas,
  x,
  top,
  y,
}: Drawn & { readonly bar: TimelineBar; readonly top: number; readonly y: number }) => {
  const isLate = bar.course === 'late'
  if (canvas.isNarrow)
    return (
      <>
        {isLate && <Mark saying="worse" x={canvas.left + 6} y={top + 9} size={5} />}
        <text x={canvas.left + (isLate ? 15 : 0)} y={top + 13} {...haloed}>
          {`${bar.name} ${bar.words}`}
        </text>
      </>
    )
  const across = x(bar.firstDueOn !== null && bar.firstDueOn > bar.dueOn ? bar.firstDueOn : bar.dueOn) + 9
  return (
    <>
      <text x={canvas.left - 8} y={y + 4.5} text-anchor="end">
        {bar.name}
      </text>
      {isLate && <Mark saying="worse" x={rounded(across + 5)} y={y} size={5} />}
      <text x={rounded(across + (isLate ? 14 : 0))} y={y + 4.5} {...haloed}>
        {bar.words}
      </text>
    </>
  )
}

const Bar = ({ bar, canvas, x, top }: Drawn & { readonly bar: TimelineBar; readonly top: number }) => {
  const y = top + (canvas.isNarrow ? 26 : high.broad / 2)
  const from = x(bar.startOn ?? bar.dueOn)
  const to = x(bar.dueOn)
  const first = bar.firstDueOn === null ? undefined : rounded(x(bar.firstDueOn))
  return (
    <g>
      <Filled
        x={from}
        y={y - 6}
        width={Math.max(3, to - from)}
        height={12}
        fill={fills[bar.course]}
        colour={colourOf(bar.course)}
      />
      {first !== undefined && (
        <path
          d={`M${first} ${y - 9}V${y + 9}`}
          stroke={palette.ink}
          stroke-width="1.6"
          stroke-dasharray="3 2"
        />
      )}
      <Milestones bar={bar} x={x} y={y} />
      <Words bar={bar} canvas={canvas} x={x} top={top} y={y} />
    </g>
  )
}

/** Every area with its actions below its name. */
export const Groups = ({ groups, ...drawn }: Drawn & { readonly groups: readonly TimelineGroup[] }) => {
  const each = heightOf(drawn.canvas)
  const longest = Math.floor((drawn.canvas.width - drawn.canvas.left) / 7)
  const above = (at: number) =>
    groups.slice(0, at).reduce((sum, { bars }) => sum + high.group + bars.length * each, drawn.canvas.top)
  return (
    <g>
      {groups.map(({ name, bars }, at) => (
        <>
          <text x={4} y={above(at) + 18} font-weight="700" {...haloed}>
            {name.length > longest ? `${name.slice(0, longest - 1)}…` : name}
          </text>
          {bars.map((bar, nth) => (
            <Bar bar={bar} {...drawn} top={above(at) + high.group + nth * each} />
          ))}
        </>
      ))}
    </g>
  )
}
