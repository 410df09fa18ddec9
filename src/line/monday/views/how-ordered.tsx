import { wordsForNobody } from '../../../children/index.ts'
import { Details, drawnOnce } from '../../../design/index.ts'
import { needs, soonWorkingDays } from '../rules/needs.ts'
import { NeedTag } from './reasons.tsx'

const Rules = drawnOnce((ordered: typeof needs) => (
  <Details summary="How this list is ordered">
    <ol class="govuk-list govuk-list--spaced">
      {ordered.map(({ id, place, means, because }) => (
        <li>
          {place}. <NeedTag need={id} /> {means} {because}
        </li>
      ))}
    </ol>
    <p class="govuk-body">
      Among children alike in that, the one whose limit is exceeded by the largest share of its own length
      comes first: 20 days over a limit of 10 before 30 days over one of 60. Then the earlier day. “Soon” is
      within {soonWorkingDays} working days.
    </p>
    <p class="govuk-body">
      A worker counts as nobody where the extract leaves the name out or prints one of:{' '}
      {wordsForNobody.join(', ')}.
    </p>
    <p class="govuk-body">
      What no extract tells is not known: it is neither late nor met, and is counted by itself.
    </p>
  </Details>
))

/** The rules of the list, printed from the data that it is made by. */
export const HowOrdered = () => <Rules of={needs} />
