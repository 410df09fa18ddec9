import type { ControlChart } from '../../indicators/index.ts'

/** What a chart says of a month, and how many known months later it could first say so. */
export interface MonthSignal {
  readonly signal: 'better' | 'worse'
  readonly after: number
}

/**
 * The signals of a chart by month ('2020-10'). A month outside the usual range says so at once. One that is part of a run
 * or a trend is marked only when the run is long enough: until then nobody could have seen it, and nothing was due.
 */
export function signalsOf(chart: ControlChart | undefined): ReadonlyMap<string, MonthSignal> {
  const known = (chart?.points ?? []).filter((point) => point.state === 'known')
  const needed = Math.max(chart?.lengths.run ?? 1, chart?.lengths.trend ?? 1)
  const signals = new Map<string, MonthSignal>()
  let began = 0
  for (const [index, { meaning, month, signals: rules }] of known.entries()) {
    if (known[index - 1]?.meaning !== meaning) began = index
    if (meaning !== 'better' && meaning !== 'worse') continue
    const end = known.findIndex((point, at) => at > index && point.meaning !== meaning)
    const last = (end === -1 ? known.length : end) - 1
    const atOnce = rules.some(({ rule }) => rule === 'outside')
    const seen = atOnce ? index : Math.max(index, Math.min(began + needed - 1, last))
    signals.set(month.slice(0, 7), { signal: meaning, after: seen - index })
  }
  return signals
}
