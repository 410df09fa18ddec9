import { SummaryList } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import { facts } from '../facts.ts'
import type { ClockRule } from '../model.ts'
import { relaxationsOf } from '../relaxations.ts'
import { clockRules } from '../rules/index.ts'
import { basisInWords, capital, conventions, inForceInWords, recursInWords, ruleInWords } from '../wording.ts'
import { Mark } from './mark.tsx'
import { Source } from './source.tsx'

/** A fact with where it is found. */
const FactLine = ({ fact }: { readonly fact: keyof typeof facts }) => {
  const found = facts[fact]
  if (found === 'recorded here') return <li>{capital(fact)}: recorded here</li>
  const list = found.list === 'every list' ? found.list : `list ${found.list}`
  return (
    <li>
      {capital(fact)}: Annex A, {list}, “{found.column}”
    </li>
  )
}

const RunsOn = ({ runsOn }: Pick<ClockRule, 'runsOn'>) => {
  if ('nothingYet' in runsOn) return <>No extract feeds it. {runsOn.nothingYet}</>
  return (
    <>
      <p class="govuk-body">It starts on:</p>
      <ul class="govuk-list govuk-list--bullet">
        {runsOn.starts.map((fact) => (
          <FactLine fact={fact} />
        ))}
      </ul>
      {runsOn.stops.length > 0 && (
        <>
          <p class="govuk-body">It stops on:</p>
          <ul class="govuk-list govuk-list--bullet">
            {runsOn.stops.map((fact) => (
              <FactLine fact={fact} />
            ))}
          </ul>
        </>
      )}
      {runsOn.how}
    </>
  )
}

/** Rules named by their ids, as links. */
const Links = ({ rules }: { readonly rules: readonly Pick<ClockRule, 'id' | 'title'>[] }) => (
  <ul class="govuk-list">
    {rules.map(({ id, title }) => (
      <li>
        <a class="govuk-link" href={`/clocks/${id}`}>
          {title}
        </a>
      </li>
    ))}
  </ul>
)

const relaxations = relaxationsOf(clockRules)

/** What lay over a rule for a time, or what a relaxation lay over. */
const over = ({ id, relaxes }: ClockRule) => [
  relaxes && {
    key: 'Lay over',
    value: <Links rules={clockRules.filter((rule) => relaxes.rules.includes(rule.id))} />,
  },
  relaxations.has(id) && {
    key: 'Relaxed for a time',
    value: <Links rules={(relaxations.get(id) ?? []).map(({ by }) => by)} />,
  },
]

const afresh = ({ restartsWhen = [] }: ClockRule) =>
  restartsWhen.map((event) => `when ${event}`).join(', or ')

const inForceWords = (rule: ClockRule) => capital(inForceInWords(rule))

/** All that a rule says. */
export const RuleFacts = ({ rule }: { readonly rule: ClockRule }) => {
  const again = recursInWords(rule)
  return (
    <SummaryList
      rows={[
        { key: 'Limit', value: capital(ruleInWords(rule)) },
        rule.onlyWhere && { key: 'Only where', value: capital(rule.onlyWhere) },
        { key: 'Counting', value: `${capital(rule.limit.counting)}. ${conventions[rule.limit.counting]}` },
        { key: 'Stops when', value: capital(rule.stopsWhen) },
        again && { key: 'Comes back', value: capital(again) },
        rule.restartsWhen && { key: 'Begins afresh', value: capital(afresh(rule)) },
        { key: 'Pauses', value: rule.mayPause ?? 'Never: the rule allows no pause, extension or exemption.' },
        ...over(rule),
        { key: 'Basis', value: basisInWords[rule.basis] },
        { key: 'In force', value: inForceWords(rule) },
        { key: 'Source', value: <Source rule={rule} standsAlone /> },
        {
          key: 'Checked',
          value: (
            <>
              <Mark rule={rule} /> {longDate(rule.checked.on)}: {rule.checked.against}
            </>
          ),
        },
        rule.checked.note && { key: 'Note', value: rule.checked.note },
        { key: 'Where its days come from', value: <RunsOn runsOn={rule.runsOn} /> },
        { key: 'Called in files', value: <code>{rule.id}</code> },
      ]}
    />
  )
}
