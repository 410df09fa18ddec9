import { Tag } from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import { isLatePaper } from '../../model/index.ts'
import { lateLaw } from '../model/index.ts'
import type { WorkPageProps } from './props.ts'

const Consent = ({ kept }: Pick<WorkPageProps, 'kept'>) => {
  const consent = kept.paper.work?.lateRoute?.consent
  if (!consent) return <p class="govuk-body">The chair has not agreed yet.</p>
  return (
    <p class="govuk-body">
      The {consent.post} agreed on {longDate(consent.on)}: {consent.words}{' '}
      {!consent.stands && <Tag colour="red">the circumstances were changed since</Tag>}
    </p>
  )
}

const Route = ({ kept }: Pick<WorkPageProps, 'kept'>) => {
  const route = kept.paper.work?.lateRoute
  if (!route) return null
  return (
    <>
      <p class="govuk-body">
        {route.circumstances} ({route.writtenBy}, {longDate(route.writtenOn)})
      </p>
      <Consent kept={kept} />
    </>
  )
}

/** The route of a paper that is late: only where the law on access to meetings applies to its body. */
export const LateSection = ({ kept, may }: WorkPageProps) => {
  const { work } = kept.paper
  if (work?.accessRules !== true || (!isLatePaper(kept.paper) && !work.lateRoute)) return null
  return (
    <section aria-labelledby="late">
      <h2 class="govuk-heading-m" id="late">
        This paper is late
      </h2>
      {work.papersDueOn !== undefined && (
        <p class="govuk-body">Its papers were to be published by {longDate(work.papersDueOn)}.</p>
      )}
      <Route kept={kept} />
      <p class="govuk-body">{lateLaw}</p>
      <p class="govuk-body los-screen-only">
        {may.change && (
          <a class="govuk-link" href={`/papers/${kept.id}/work/late`}>
            Say why it cannot wait
          </a>
        )}
        {may.consent && work.lateRoute && (
          <>
            {' '}
            <a class="govuk-link" href={`/papers/${kept.id}/work/late/consent`}>
              Agree as chair
            </a>
          </>
        )}
      </p>
    </section>
  )
}
