import type { Problem } from '../../design/index.ts'
import { InsetText, Page } from '../../design/index.ts'
import type { SiblingsTaken } from '../model/sibling.ts'
import { CouncilListForms } from './council-list-forms.tsx'

export interface SiblingsPageProps {
  readonly held: number
  /** What came of the list that was just put in. */
  readonly done?: SiblingsTaken | undefined
  readonly problems?: readonly Problem[] | undefined
}

const children = (count: number) => (count === 1 ? '1 child' : `${count} children`)
const have = (count: number) => `${children(count)} ${count === 1 ? 'has' : 'have'}`

const Taken = ({ taken, unknown, alone }: SiblingsTaken) => (
  <InsetText>
    {have(taken)} brothers or sisters by this list.{' '}
    {alone > 0 &&
      `${children(alone)} ${alone === 1 ? 'stands' : 'stand'} alone in a family, or ${alone === 1 ? 'is' : 'are'} sealed by an adoption, and nothing is kept of that. `}
    {unknown > 0 &&
      `${unknown === 1 ? '1 number was' : `${unknown} numbers were`} left out: no extract has named ${unknown === 1 ? 'it' : 'them'}, or the record is not one that you may see.`}
  </InsetText>
)

/** Who is whose brother or sister: the council's to supply or not, since no extract tells. */
export const SiblingsPage = ({ held, done, problems }: SiblingsPageProps) => (
  <Page
    title="Brothers and sisters"
    back={{ href: '/children', text: 'Back to the children' }}
    lede="Annex A does not say who is whose brother or sister. With a list of families each child’s page names the others to whoever may see them, and a measure says where one family makes up much of it."
    problems={problems}
  >
    {done && <Taken {...done} />}
    <p class="govuk-body">
      {held === 0
        ? 'There is no list now of children whom you may see.'
        : `${have(held)} brothers or sisters by the list held now.`}
    </p>
    <CouncilListForms
      action="/children/siblings"
      name="families"
      label="List of families"
      hint="A CSV file of two columns: the child’s number as extracts have it, and the family’s number. Children with the same family’s number are brothers and sisters; a child may stand in two families. The first row is headings. The list takes the place of the one before, and the family’s numbers are not kept."
      put="Put the list in"
      takeAway="Take the list away"
      problems={problems}
    />
  </Page>
)
