import type { RecordContext } from '../../access/index.ts'
import type { Command, CommandArguments, IsoDate } from '../../kernel/index.ts'
import { longDate, readIsoDate, takesNoWords } from '../../kernel/index.ts'
import type { PlanWithAreas } from '../model/plan.ts'
import { aroundAs } from '../routes/around.ts'
import type { PlanNeeds } from '../routes/needs.ts'
import { planCheck } from '../store/plan-check.ts'
import { currentPlan, planWithAreas } from '../store/plans.ts'
import { checkInWords } from './check.ts'
import type { Finding } from './model.ts'

const asAtIn = ({ values }: CommandArguments): IsoDate | undefined =>
  typeof values['as-at'] === 'string' ? readIsoDate(values['as-at']) : undefined

function wrongUsage(args: CommandArguments): string | undefined {
  const asAt = args.values['as-at']
  if (typeof asAt === 'string' && readIsoDate(asAt) === undefined)
    return `“${asAt}” is not a day in the form YYYY-MM-DD, for example 2020-11-24.`
  return takesNoWords(args)
}

/** 'Area 3, Commissioning: Action 3.2 (/plan/actions/12)'. */
function placeInWords({ areas }: PlanWithAreas, { where }: Finding): string {
  const area = areas.find(({ id }) => id === where.areaId)
  const named = area === undefined ? '' : `Area ${area.position}, ${area.title}`
  return `${named === '' || where.words === named ? where.words : `${named}: ${where.words}`} (${where.href})`
}

const asJson = (whole: PlanWithAreas, findings: readonly Finding[]): string =>
  JSON.stringify(
    findings.map((finding) => ({
      rule: finding.rule,
      where: placeInWords(whole, finding),
      says: finding.says,
    })),
    null,
    2,
  )

const withThoseBelow = ({ lower }: PlanWithAreas): string =>
  lower.length === 0
    ? ''
    : ` With it ${lower.map(({ plan }) => `${plan.code ?? ''} ${plan.title}`).join(', ')}.`

const asText = (whole: PlanWithAreas, findings: readonly Finding[]): string =>
  [
    `${whole.plan.title}, as at ${longDate(whole.day)}. ${checkInWords(findings)}${withThoseBelow(whole)}`,
    ...findings.map((finding) =>
      [
        `${finding.severity}: ${placeInWords(whole, finding)}`,
        `  ${finding.says}`,
        `  To do: ${finding.toDo} (${finding.rule})`,
      ].join('\n'),
    ),
  ].join('\n\n')

/** The plan check on the command line. `needsOf` is what stands around the plan, wired by `app/`. */
export const planCheckCommand = (
  needsOf: (context: RecordContext) => Promise<PlanNeeds>,
): Command<RecordContext> => ({
  name: 'plan check',
  summary: 'what is wrong with the improvement plan, rule by rule',
  usage: [
    'Usage: los plan check [--as-at DATE] [--json]',
    '',
    'Checks the current plan, with the service and team plans below it, against every published rule and prints what was',
    'found, the most serious first, and in which plan. Findings are no failure of the command: it ends with 0 whatever it',
    'finds, with 1 where there is no plan, with 2 when it was asked wrongly.',
    '',
    '  --as-at   the day that is spoken of, as YYYY-MM-DD; today where it is left out',
    '  --json    print JSON and nothing else: [{ rule, where, says }]',
  ].join('\n'),
  options: { 'as-at': { type: 'string' }, json: { type: 'boolean' } },
  needsRecord: true,
  wrongUsage,
  async run(args, io, context) {
    const asAt = asAtIn(args)
    const at = asAt === undefined ? {} : { asAt }
    const planNeeds = await needsOf(context)
    const around = await aroundAs((work) => context.asViewer(work, at), planNeeds)
    const checked = await context.asViewer(async (tx) => {
      const plan = await currentPlan(tx)
      const whole = plan && (await planWithAreas(tx, plan.id, around))
      return whole && { whole, findings: await planCheck(tx, whole, planNeeds) }
    }, at)
    if (!checked) {
      io.err('There is no improvement plan yet: make one from an inspection first.')
      return 1
    }
    const { whole, findings } = checked
    io.out(args.values.json === true ? asJson(whole, findings) : asText(whole, findings))
    return 0
  },
})
