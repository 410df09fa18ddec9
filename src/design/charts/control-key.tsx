import { letterOf, type ControlPictureProps } from './control-model.ts'
import { Stroke, type KeyEntry } from './key.tsx'
import { GapMark, Mark, WithheldMark, type Saying } from './marks.tsx'
import { palette } from './palette.ts'

const sayings: Record<Saying, string> = {
  usual: 'A month',
  better: 'Signal: a change for the better',
  worse: 'Signal: a change for the worse',
  change: 'Signal: a change',
}
const order: readonly Saying[] = ['usual', 'worse', 'better', 'change']

const Band = () => (
  <>
    <path d="M0 2H26V14H0z" fill={palette.band} />
    <path d="M0 2H26M0 14H26" stroke={palette.edge} stroke-dasharray="4 3" />
  </>
)

/** What the marks of this chart mean; what it does not have is not explained. */
export function controlKey(props: ControlPictureProps): readonly KeyEntry[] {
  const { points, target, rebases = [], centreWords, withheldWords } = props
  const has = (holds: (point: (typeof points)[number]) => boolean) => points.some(holds)
  return [
    ...order
      .filter((saying) => has((point) => point.value !== undefined && point.saying === saying))
      .map((saying) => ({ sign: <Mark x={13} y={8} saying={saying} />, words: sayings[saying] })),
    has(({ lower }) => lower !== undefined) && { sign: <Band />, words: 'Usual range' },
    has(({ centre }) => centre !== undefined) && {
      sign: <Stroke colour={palette.edge} />,
      words: centreWords,
    },
    target && { sign: <Stroke dashes="9 4" />, words: target.words },
    has(({ value, isWithheld }) => value === undefined && isWithheld === true) && {
      sign: <WithheldMark x={13} y={8} />,
      words: withheldWords === undefined ? 'Withheld' : `Withheld: ${withheldWords}`,
    },
    has(({ value, isWithheld }) => value === undefined && isWithheld !== true) && {
      sign: <GapMark x={13} y={8} />,
      words: 'No figure',
    },
    ...rebases.map(({ words }, nth) => ({
      sign: (
        <text x="13" y="13" text-anchor="middle" font-weight="600">
          {letterOf(nth)}
        </text>
      ),
      words,
    })),
  ].filter((entry) => typeof entry === 'object')
}
