import { Tag } from './govuk/tag.tsx'
export const deliveryStatuses = [
  'not started',
  'on track',
  'at risk',
  'late',
  're-dated with approval',
  'delivered, evidence awaited',
  'complete, evidenced',
] as const
export type DeliveryStatus = (typeof deliveryStatuses)[number]

export const StatusTag = ({ status }: { readonly status: DeliveryStatus }) => <Tag>{status}</Tag>
