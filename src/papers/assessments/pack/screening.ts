import type { Said, Screened } from '../model/index.ts'

const yes = (because: string): Screened => ({ answer: 'yes', because })
const no = (because: string): Screened => ({ answer: 'no', because })

/** What the screening finds of this product, by what it truly does. */
export const packScreening: Said['screening'] = {
  personal: yes('Every row of an extract is about one child or adopter, under the council’s own number.'),
  vulnerable: yes('Nearly all are children, most of whom did not choose to be known to the council.'),
  special: yes('Disability, health, ethnicity, immigration status and legal orders are among the items.'),
  scale: yes('All children known to the service, with years of history.'),
  matched: yes('Lists of several extracts are put together to one line for each child.'),
  scored: yes(
    'The Monday list puts children in an order, and “If Ofsted rang” picks a dozen, by published rules on dates, plans and placements. No child gets a score, none is kept, and nothing is learned or predicted: each line says which rule put it there, a person decides what to do, and whoever is not on a list is not left out of the record.',
  ),
  automated: no('The product shows and counts; a person decides everything.'),
  monitored: yes('Children are followed over time; and reads of their records by staff are recorded.'),
  new: yes('The product is new to the council, though its techniques are not.'),
  denied: no('No service is given or refused by it.'),
}
