import { whyListed } from '../../../children/index.ts'
import type { RecordNeeds, ViewerTx } from '../../../access/index.ts'
import { asCounter, auditedRead } from '../../../access/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { lastFactChange } from '../../store/fact-changes.ts'
import { measureRows } from '../../store/rows.ts'
import { talliesOf } from '../../store/tallies.ts'
import { teamLabels } from '../../store/team-names.ts'
import type { AlikeRule } from '../model/alike.ts'
import { measureOf } from '../model/alike.ts'
import type { AlikeTally } from '../model/compare.ts'
import { compareAlike, fewest } from '../model/compare.ts'
import { inWords } from '../model/in-words.ts'
import type { AlikeShown, ChildAlike } from '../model/shown.ts'
import { reasonsOf } from './reasons.ts'

interface Looking {
  readonly asAt: IsoDate
  readonly knownOn: IsoDate | undefined
}

const teamWords = (labels: ReadonlyMap<string, string>, team: string): string =>
  labels.get(team) ?? (team === '' ? 'No team given' : team)

/** All rows by rule, counted: nobody is named. */
async function countedAll(record: RecordNeeds, rules: readonly AlikeRule[], { asAt, knownOn }: Looking) {
  return asCounter(record, async (tx) => {
    const knownAt = await lastFactChange(tx, knownOn)
    const labels = await teamLabels(tx)
    const tallies = await talliesOf(tx, rules.map(measureOf), [{ asAt, knownAt }])
    const of = (rule: AlikeRule): readonly AlikeTally[] =>
      tallies
        .filter(({ measure }) => measure === measureOf(rule).id)
        .map(({ team, x, rows }) => ({ team: teamWords(labels, team), rows, ...inWords(rule, x ?? '') }))
    return { knownAt, labels, of }
  })
}

/** How many groups each rule has of five or more children, and in how many of them some were answered otherwise. */
export async function alikeLines(record: RecordNeeds, rules: readonly AlikeRule[], at: Looking) {
  const { of } = await countedAll(record, rules, at)
  return rules.map((rule) => {
    const groups = compareAlike(rule.differs, of(rule)).filter(({ rows }) => rows >= fewest)
    const differing = groups.filter(({ outcomes, isUnusual }) =>
      outcomes.some(({ outcome }) => isUnusual(outcome)),
    )
    return { rule, groups: groups.length, differing: differing.length }
  })
}

/**
 * One rule's groups. What is usual is worked out from everybody's rows, the same for whoever asks; who is listed are the
 * children whom the viewer may see, audited. Fewer than five are laid side by side from the viewer's own rows alone, so
 * that nothing is told of a child whom the viewer may not see.
 */
export async function alikeShown(
  tx: ViewerTx,
  record: RecordNeeds,
  rule: AlikeRule,
  at: Looking,
): Promise<AlikeShown> {
  const { knownAt, labels, of } = await countedAll(record, [rule], at)
  const children = await childrenOf(tx, rule, { asAt: at.asAt, knownAt }, labels)
  const mine = compareAlike(
    rule.differs,
    children.map(({ childId, team, alike, outcome }) => ({ child: childId, team, alike, outcome, rows: 1 })),
  )
  const groups = compareAlike(rule.differs, of(rule)).flatMap((all) => {
    const group = all.rows >= fewest ? all : mine.find(({ alike }) => alike === all.alike)
    if (!group) return []
    const asked = children.filter(({ alike, outcome }) => alike === group.alike && group.isUnusual(outcome))
    return [{ ...group, children: asked }]
  })
  return { rule, groups }
}

async function childrenOf(
  tx: ViewerTx,
  rule: AlikeRule,
  moment: { readonly asAt: IsoDate; readonly knownAt: number },
  labels: ReadonlyMap<string, string>,
): Promise<readonly ChildAlike[]> {
  const about = {
    screen: '/measures/consistency/:rule',
    because: await whyListed(tx, `children alike: ${rule.id}`),
  }
  const rows = await auditedRead(tx, about, (inside) => measureRows(inside, measureOf(rule), moment))
  const reasons = await reasonsOf(tx, rule.id)
  return rows.map(({ childId, councilId, day, team, worker, category }) => ({
    childId,
    councilId,
    day,
    team: teamWords(labels, team),
    worker,
    ...inWords(rule, category ?? ''),
    reason: reasons.find((each) => each.childId === childId && each.eventOn === day),
  }))
}
