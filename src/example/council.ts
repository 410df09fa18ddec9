import { isoDate } from '../kernel/index.ts'

/** A made-up name, since made-up children must not be laid at a real council's door. */
export const exampleCouncil = {
  name: 'Fernshire County Council (made up)',
  today: isoDate('2020-11-24'),
}

/** The made-up council's children: as many as a small council's lists name, and the seed their lives are drawn from. */
export const exampleChildren = { children: 200, seed: 2020 }
