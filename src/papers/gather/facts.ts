import type { ViewerTx } from '../../access/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { PlanWithAreas } from '../../plan/index.ts'
import { planWithAreas } from '../../plan/index.ts'
import type { GatheredFacts, KeptDraft } from '../model/index.ts'
import { levelOf } from '../model/index.ts'
import type { PaperAround } from './around.ts'
import { factsWanted } from './wanted.ts'
import { councilName } from './council.ts'
import type { Gathered, Gathering } from './source.ts'
import { sources } from './sources.ts'

function planOnce(tx: ViewerTx, { planId }: KeptDraft, around: PaperAround): Gathering['plan'] {
  let reading: Promise<PlanWithAreas> | undefined
  return () =>
    (reading ??= planWithAreas(tx, planId, around.plan ?? around).then((plan) => {
      if (!plan) throw new NotFound()
      return plan
    }))
}

/**
 * What the record can tell a paper of this kind, on the viewer's two days, each fact from the front door of the area that
 * holds it; what no piece of the template asks for is not read. @throws NotFound when the plan or its inspection is not to
 * be seen.
 */
export async function factsFor(tx: ViewerTx, kept: KeptDraft, around: PaperAround): Promise<GatheredFacts> {
  const needed = factsWanted(kept)
  const level = levelOf(kept.template, kept.draft.audience)
  const { figures } = around
  const gathering = { tx, kept, around, level, figures, plan: planOnce(tx, kept, around) }
  let found: Gathered = {}
  let pictures = {}
  // One after another: they share the viewer's transaction.
  for (const { gather } of sources.filter((source) => source.gives.some((name) => needed.has(name)))) {
    const facts = await gather(gathering)
    pictures = { ...pictures, ...facts.pictures }
    found = { ...found, ...facts }
  }
  return {
    ...found,
    council: around.style?.name ?? (await councilName(tx)),
    style: around.style,
    meeting: kept.meeting,
    posts: { director: kept.draft.reportOf, portfolioHolder: kept.draft.header.cabinetMember },
    pictures,
  }
}
