import { DataTable } from '../../../design/index.ts'
import { addressOf } from '../../monday/address.ts'
import { everything } from '../../monday/model/list.ts'
import type { RuleCount } from '../call.ts'
import { atMost } from '../model/dozen.ts'
import { notTold } from '../rules/not-told.ts'

const children = (count: number): string => (count === 1 ? '1 child' : `${count} children`)

/** The children of a rule are a list of their own: its count is that list's. */
const Found = ({ rule, found, more }: RuleCount) =>
  found === 0 ? (
    <>none</>
  ) : (
    <>
      <a class="govuk-link" href={addressOf({ ...everything, view: 'picked', pick: rule.id })}>
        {children(found)}
        <span class="govuk-visually-hidden">: {rule.title}</span>
      </a>
      {more > 0 && <span class="los-action__about">{more} more than above</span>}
    </>
  )

const NotKnown = ({ rule, notKnown }: RuleCount) =>
  notKnown === 0 ? (
    <>none</>
  ) : (
    <>
      {children(notKnown)}
      <span class="los-action__about">{rule.supply}</span>
    </>
  )

/** Every rule, in the order in which children are picked by it. */
export const RulesTable = ({ rules }: { readonly rules: readonly RuleCount[] }) => (
  <>
    <h2 class="govuk-heading-m">How they are picked</h2>
    <p class="govuk-body">
      By each rule in turn the child who stands highest on the Monday list and is not picked yet, and then
      round again, until there are {atMost}. The rules are the same for everybody; the children are those whom
      you may see.
    </p>
    <DataTable<RuleCount>
      caption="The rules"
      captionHidden
      rows={rules}
      columns={[
        {
          head: 'Rule',
          cell: ({ rule }) => (
            <>
              <span class="los-monday__what">{rule.title}</span>
              <span class="los-monday__because">{rule.why}</span>
            </>
          ),
        },
        { head: 'Children', saysWhat: 'Children', cell: (count) => <Found {...count} /> },
        {
          head: 'Not known',
          saysWhat: 'Not known',
          cell: (count) => <NotKnown {...count} />,
        },
        { head: 'Source', saysWhat: 'Source', cell: ({ rule }) => rule.source },
      ]}
      firstCellIsHeader={false}
      stacked
    />
  </>
)

/** What an inspector would pick by, and no extract tells. */
export const NotTold = () => (
  <>
    <h2 class="govuk-heading-m">Not known from any extract</h2>
    <ul class="govuk-list govuk-list--bullet">
      {notTold.map(({ title, supply }) => (
        <li>
          <strong>{title}.</strong> {supply}
        </li>
      ))}
    </ul>
  </>
)
