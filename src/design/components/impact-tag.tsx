import { sentenceCase } from './sentence-case.ts'

/** What has become different for children: words on outlined steps, so that nobody takes it for delivery. */
export const impacts = ['none yet', 'early signs', 'consistent', 'sustained'] as const
export type Impact = (typeof impacts)[number]

const steps = [1, 2, 3] as const

/** Three rising steps, as many filled as have been reached. */
const Steps = ({ reached }: { readonly reached: number }) => (
  <svg class="los-steps" viewBox="0 0 23 14" width="23" height="14" aria-hidden="true" focusable="false">
    {steps.map((step) => (
      <rect
        x={(step - 1) * 8 + 0.75}
        y={13.25 - step * 4}
        width="5.5"
        height={step * 4}
        fill={step <= reached ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width="1.5"
      />
    ))}
  </svg>
)

export interface ImpactTagProps {
  readonly impact: Impact
}

export const ImpactTag = ({ impact }: ImpactTagProps) => (
  <span class="los-impact">
    <Steps reached={impacts.indexOf(impact)} />
    {sentenceCase(impact)}
  </span>
)
