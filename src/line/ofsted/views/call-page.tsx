import { ListTold } from '../../../children/index.ts'
import { Page, ScreenOnly } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Call } from '../call.ts'
import { PickedTable } from './picked-table.tsx'
import { NotTold, RulesTable } from './rules-table.tsx'

export interface CallPageProps extends Call {
  readonly asAt: IsoDate
}

function summary({ picked, asAt }: CallPageProps): string {
  const day = longDate(asAt)
  if (picked.length === 0) return `By these rules an inspector would pick none of your children on ${day}.`
  const children = picked.length === 1 ? 'child' : 'children'
  return `The ${picked.length} ${children} whose records an inspector would ask for on ${day}, and what would be asked.`
}

const Files = () => (
  <p class="govuk-body">
    Take these children away, which is noted with them:{' '}
    <a class="govuk-link" href="/if-ofsted-rang.xlsx">
      Excel
    </a>
    ,{' '}
    <a class="govuk-link" href="/if-ofsted-rang.csv">
      CSV
    </a>
    . Or print this page.
  </p>
)

/** The dozen children an inspector would pick, by rules that are printed under them. */
export const CallPage = (props: CallPageProps) => {
  const { told, notKnown, picked, rules } = props
  return (
    <Page title="If Ofsted rang" lede={notKnown ? undefined : summary(props)} wide print="landscape">
      <ListTold told={told} />
      {!notKnown && <PickedTable picked={picked} />}
      <ScreenOnly>
        <Files />
        {!notKnown && <RulesTable rules={rules} />}
        <NotTold />
      </ScreenOnly>
    </Page>
  )
}
