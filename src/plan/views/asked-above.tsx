import { Button } from '../../design/index.ts'
import type { PlanAction, PlanArea } from '../model/plan.ts'
import { Station } from './station.tsx'

/** What was asked of a body above from a page of the plan, as whoever keeps governance tells the plan. */
export interface AskedAbove {
  readonly mayAsk: boolean
  readonly asked: readonly {
    readonly href: string
    readonly words: string
    /** The body that was asked. */
    readonly of: string
    /** 'unanswered', 'answered' */
    readonly stands: string
  }[]
}

export interface AskedAboveProps {
  readonly above: AskedAbove
  /** What the ask is about: it opens the form with its words and its address filled in. */
  readonly about: {
    readonly source: 'action' | 'risk' | 'exception'
    readonly words: string
    readonly href: string
  }
}

type About = AskedAboveProps['about']

export const aboutAction = ({
  id,
  reference,
  text,
  delivery,
}: Pick<PlanAction, 'id' | 'reference' | 'text' | 'delivery'>): About => ({
  ...{ source: 'action', href: `/plan/actions/${id}` },
  words: `Action ${reference}, ${text}: ${delivery.status}`,
})

export const aboutArea = ({
  id,
  position,
  title,
  delivery,
}: Pick<PlanArea, 'id' | 'position' | 'title' | 'delivery'>): About => ({
  ...{ source: 'exception', href: `/plan/areas/${id}` },
  words: `Area ${position}, ${title}: ${delivery.status}`,
})

const formHref = ({ source, words, href }: AskedAboveProps['about']): string =>
  `/governance/escalations/new?${new URLSearchParams({ about: source, words: words.slice(0, 900), link: href }).toString()}`

/** What is asked up the line about this, and the way to ask. Nothing where nobody asked and this reader may not. */
export const AskedAboveHere = ({ above: { asked, mayAsk }, about }: AskedAboveProps) =>
  asked.length === 0 && !mayAsk ? null : (
    <Station id="asked-above" title={`Asked up the line (${asked.length})`}>
      {asked.length > 0 && (
        <ul class="govuk-list">
          {asked.map(({ href, words, of, stands }) => (
            <li>
              <a class="govuk-link" href={href}>
                {words}
              </a>{' '}
              {of}: {stands === 'unanswered' ? <strong class="los-late">unanswered</strong> : stands}
            </li>
          ))}
        </ul>
      )}
      {mayAsk && (
        <Button href={formHref(about)} kind="secondary" class="los-screen-only">
          Ask a body above
        </Button>
      )}
    </Station>
  )
