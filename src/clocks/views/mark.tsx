import { ShapeTag, type Shape, type Tone } from '../../design/index.ts'
import type { ClockRule, Evidence } from '../model.ts'

const looks: Readonly<Record<Evidence, readonly [Shape, Tone, string]>> = {
  'the provision itself was read': ['disc', 'good', 'Provision read'],
  'a secondary source was read': ['half', 'watch', 'Secondary source'],
  'not verified': ['triangle', 'bad', 'Not verified'],
  'the council set it': ['disc', 'good', 'Set by this council'],
}

/** How well a rule was checked: no date stands without it. */
export const Mark = ({ rule }: { readonly rule: ClockRule }) => {
  const [shape, tone, words] = looks[rule.checked.evidence]
  return (
    <ShapeTag shape={shape} tone={tone}>
      {words}
    </ShapeTag>
  )
}
