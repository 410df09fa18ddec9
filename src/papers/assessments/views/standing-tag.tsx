import { Tag } from '../../../design/index.ts'
import type { Standing } from '../model/index.ts'

const colours: Readonly<Record<Standing, 'yellow' | 'grey' | 'blue' | 'green'>> = {
  'being screened': 'yellow',
  'not needed': 'grey',
  'being made': 'blue',
  complete: 'green',
}

/** How far an assessment is, in a word first. */
export const StandingTag = ({ standing }: { readonly standing: Standing }) => (
  <Tag colour={colours[standing]}>{standing}</Tag>
)
