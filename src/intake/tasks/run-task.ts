import { asViewer, type Permission } from '../../access/index.ts'
import type { AsIntake } from '../import/carry-out.ts'
import type { Tell } from '../import/put-extract.ts'
import { putIn } from './apply.ts'
import { checkExtract } from './check.ts'
import type { Outcome, Task, Work } from './model.ts'
import { done, failed } from './model.ts'
import { Stopping, type AtWork, type TaskNeeds } from './needs.ts'
import {
  forgetPlanProgress,
  forgetProgress,
  sayPlanProgress,
  sayProgress,
  teller,
  type Teller,
} from './progress.ts'
import { beginTask, endTask } from './queue.ts'
import { takeBack } from './take-back.ts'
import { bringTeams } from './teams.ts'
import { carryOutDecisions } from '../store/identity/decide.ts'
import { carryOutRectifications } from '../store/rectification/carry-out.ts'
import { drawUpPlan } from '../store/retention/draw-up.ts'
import { planById } from '../store/retention/plans.ts'

/** What stopped the server so often would stop it again. */
const mostAttempts = 5

const neededFor: Readonly<Record<Work, Permission>> = {
  check: 'change intake',
  apply: 'approve intake',
  reverse: 'approve intake',
  teams: 'change intake',
  'retention plan': 'change retention',
  'retention run': 'approve retention',
  rectify: 'change rectifications',
  join: 'change identities',
}

const removing: ReadonlySet<Work> = new Set(['retention run', 'rectify', 'join'])

const notPermitted = failed(
  'Nothing was done: whoever asked for it may not do this any more. Somebody who may can ask again.',
)
const stoppedEachTime = failed(
  'Nothing was changed: the work stopped before its end each time it was tried. Tell whoever runs the product for you.',
)
const faulty = failed(
  'Nothing was changed: this is a fault in the product. Try again; if it happens again, tell whoever runs it for you.',
)

const intakeOf =
  ({ record }: TaskNeeds): AsIntake =>
  (work) =>
    asViewer(record, { asking: { kind: 'system', name: 'intake' } }, work)

/** Does one task, whole or not at all. Whatever goes wrong becomes a sentence on its page; only stopping leaves it. */
export async function runTask(needs: TaskNeeds, id: number, stopping: () => boolean): Promise<void> {
  const asIntake = intakeOf(needs)
  const task = await asIntake((tx) => beginTask(tx, id))
  if (!task) return
  const { tell, written } = tellerOf(needs, task, asIntake)
  const tellOrStop: Tell = (says) => {
    if (stopping()) throw new Stopping()
    tell(says)
  }
  // What is removed, or may not be read any more, is not kept in memory either.
  if (removing.has(task.work)) needs.readings.forget()
  const work =
    task.planId === null
      ? () => workOf(needs, task, asIntake, tellOrStop)
      : () => carryOutPlan(needs, task.planId ?? 0, { asIntake, tell, stopping })
  const outcome = await outcomeOrFault(needs, task, work)
  await written()
  if (outcome === 'left for the next start') return
  await asIntake(async (tx) => {
    await endTask(tx, id, outcome)
    if (task.importId !== null) await forgetProgress(tx, task.importId)
    if (task.planId !== null) await forgetPlanProgress(tx, task.planId)
  })
}

function tellerOf(needs: TaskNeeds, { id, importId, planId }: Task, asIntake: AsIntake): Teller {
  const write = async (says: string): Promise<void> => {
    if (importId !== null) await asIntake((tx) => sayProgress(tx, importId, says))
    if (planId !== null) await asIntake((tx) => sayPlanProgress(tx, planId, says))
  }
  return teller(write, (error) => needs.onFault(error, id))
}

async function outcomeOrFault(
  needs: TaskNeeds,
  task: Task,
  work: () => Promise<Outcome>,
): Promise<Outcome | 'left for the next start'> {
  try {
    if (task.attempts > mostAttempts) return stoppedEachTime
    if (!(await mayStill(needs, task))) return notPermitted
    return await work()
  } catch (error) {
    if (error instanceof Stopping) return 'left for the next start'
    needs.onFault(error, task.id)
    return faulty
  }
}

const workOf = (needs: TaskNeeds, task: Task, asIntake: AsIntake, tell: Tell): Promise<Outcome> =>
  task.importId === null
    ? besides(task, asIntake, needs.typed)
    : workOn({ ...needs, task, importId: task.importId, asIntake, tell }, needs)

interface Doing {
  readonly asIntake: AsIntake
  readonly tell: Tell
  readonly stopping: () => boolean
}

/** What a stopped server had begun goes on from where it was, and what it had finished is done. */
async function carryOutPlan(
  { runRetention }: TaskNeeds,
  planId: number,
  { asIntake, tell, stopping }: Doing,
): Promise<Outcome> {
  const plan = await asIntake((tx) => planById(tx, planId))
  if (plan?.state === 'carried out') return done
  const outcome = await runRetention(planId, tell, stopping)
  if (!outcome.ok && stopping()) throw new Stopping()
  return outcome
}

/** Work about no extract, in one transaction. */
async function besides(
  { work, askedBy }: Task,
  asIntake: AsIntake,
  typed: TaskNeeds['typed'],
): Promise<Outcome> {
  switch (work) {
    case 'retention plan':
      return asIntake(async (tx) =>
        (await drawUpPlan(tx, askedBy)).ok ? done : failed('No retention rule is set.'),
      )
    case 'rectify':
      await asIntake(carryOutRectifications)
      return done
    case 'join':
      await asIntake((tx) => carryOutDecisions(tx, typed))
      return done
    default:
      await asIntake(bringTeams)
      return done
  }
}

function workOn(work: AtWork, { typed }: TaskNeeds): Promise<Outcome> {
  switch (work.task.work) {
    case 'check':
      return checkExtract(work)
    case 'apply':
      return putIn(work)
    case 'reverse':
      return takeBack(work)
    default:
      return besides(work.task, work.asIntake, typed)
  }
}

/** Re-opens as the person who asked: roles end, and people leave, while a task waits. */
const mayStill = ({ record }: TaskNeeds, { askedBy, work }: Task): Promise<boolean> =>
  asViewer(record, { asking: { kind: 'person', personId: askedBy } }, ({ viewer }) =>
    Promise.resolve(viewer.grants.has(`${neededFor[work]} | any`)),
  )
