import { ShapeTag, type Shape, type Tone } from './shape-tag.tsx'

const looks = {
  'not started': ['ring', 'quiet'],
  'on track': ['disc', 'good'],
  'at risk': ['half', 'watch'],
  late: ['triangle', 'bad'],
  're-dated with approval': ['dashes', 'changed'],
  'delivered, evidence awaited': ['square', 'waiting'],
  'complete, evidenced': ['tick', 'done'],
} as const satisfies Record<string, readonly [Shape, Tone]>

/** How far a promise has been carried out. Computed from dates and evidence, never chosen. */
export type DeliveryStatus = keyof typeof looks

export const deliveryStatuses: readonly DeliveryStatus[] = [
  'not started',
  'on track',
  'at risk',
  'late',
  're-dated with approval',
  'delivered, evidence awaited',
  'complete, evidenced',
]

export interface StatusTagProps {
  readonly status: DeliveryStatus
}

export const StatusTag = ({ status }: StatusTagProps) => {
  const [shape, tone] = looks[status]
  return (
    <ShapeTag shape={shape} tone={tone}>
      {status}
    </ShapeTag>
  )
}
