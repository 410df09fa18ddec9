import { Tag } from '../../../design/index.ts'
import type { ClearanceStanding } from '../../model/index.ts'

const colours: Readonly<
  Record<ClearanceStanding | 'not asked', 'grey' | 'yellow' | 'green' | 'blue' | 'red'>
> = {
  'not asked': 'grey',
  'not answered': 'yellow',
  cleared: 'green',
  'cleared with comments': 'green',
  'cleared, small corrections since': 'blue',
  lapsed: 'red',
  'not cleared': 'red',
}

/** How a clearance stands, in words first. */
export const ClearanceTag = ({ standing }: { readonly standing: ClearanceStanding | 'not asked' }) => (
  <Tag colour={colours[standing]}>{standing}</Tag>
)
