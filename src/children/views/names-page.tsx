import type { Problem } from '../../design/index.ts'
import { InsetText, Page } from '../../design/index.ts'
import type { NamesTaken } from '../model/supplied-name.ts'
import { CouncilListForms } from './council-list-forms.tsx'

export interface NamesPageProps {
  readonly held: number
  /** What came of the list that was just put in. */
  readonly done?: NamesTaken | undefined
  readonly problems?: readonly Problem[] | undefined
}

const names = (count: number) => (count === 1 ? '1 name' : `${count} names`)

const Taken = ({ taken, unknown }: NamesTaken) => (
  <InsetText>
    {names(taken)} went in.{' '}
    {unknown > 0 &&
      `${unknown === 1 ? '1 row was' : `${unknown} rows were`} left out: no extract has named the number, or the record is not one that you may see.`}
  </InsetText>
)

/** Names are the council's to supply or not: no extract has them, and nothing here needs them. */
export const NamesPage = ({ held, done, problems }: NamesPageProps) => (
  <Page
    title="Names of children"
    back={{ href: '/children', text: 'Back to the children' }}
    lede="Extracts carry numbers and no names. A list of names lets people find a child by name; without one there are no names anywhere in the product."
    problems={problems}
  >
    {done && <Taken {...done} />}
    <p class="govuk-body">
      {held === 0
        ? 'There are no names now of children whom you may see.'
        : `There ${held === 1 ? 'is' : 'are'} ${names(held)} now.`}
    </p>
    <CouncilListForms
      action="/children/names"
      name="names"
      label="List of names"
      hint="A CSV file of two columns: the child’s number as extracts have it, and the name. The first row is headings. It takes the place of all names that are there."
      put="Put the names in"
      takeAway="Take all names away"
      problems={problems}
    />
  </Page>
)
