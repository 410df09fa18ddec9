import type { RecordContext } from '../../access/index.ts'
import type { Command } from '../../kernel/index.ts'

type Load = () => Promise<Command<RecordContext>>

const paperVerbs = async () => {
  const { recordCommands } = await import('../../papers/commands.ts')
  const { paperNeedsHere } = await import('../plan-needs-here.ts')
  const { templatesHere } = await import('../templates-here.ts')
  const { configOrProblem } = await import('../config.ts')
  return recordCommands(paperNeedsHere, () => templatesHere(configOrProblem(process.env)))
}

const workbookVerbs = async () => {
  const { planExport, planImport } = await import('../../plan/workbook/commands.ts')
  const { planNeedsHere } = await import('../plan-needs-here.ts')
  return { export: planExport(planNeedsHere), import: planImport(planNeedsHere) }
}

const ofExtract = async (command: Command<RecordContext>) =>
  (await import('./up-to-today.ts')).upToToday(command)

/** Each command is loaded when it is asked for, so that one which needs little starts at once. */
export const commands: Readonly<Record<string, Load>> = {
  'benchmarks import': async () => (await import('../../indicators/benchmarks/command.ts')).benchmarksImport,
  'child export': async () => {
    const { childExport } = await import('../../children/export-command.ts')
    const { childLineNeeds } = await import('../child-line-needs.ts')
    return childExport(childLineNeeds)
  },
  'children count': async () => (await import('../../children/commands.ts')).childrenCount,
  'clocks due': async () => (await import('../../clocks/commands.ts')).clocksDue,
  'clocks list': async () => (await import('../../clocks/commands.ts')).clocksList,
  'example children': async () => (await import('./example-children.ts')).exampleChildrenCommand,
  'example load': async () => (await import('./example-load.ts')).exampleLoadCommand,
  'example workbook': async () => (await import('../../example/children/command.ts')).exampleWorkbook,
  'inspection read': async () => (await import('../../inspection/reader/command.ts')).inspectionRead,
  'intake check': async () => ofExtract((await import('../../intake/commands.ts')).intakeCheck),
  'intake apply': async () => ofExtract((await import('../../intake/record-commands.ts')).intakeApply),
  'intake list': async () => (await import('../../intake/record-commands.ts')).intakeList,
  'intake reverse': async () => (await import('../../intake/record-commands.ts')).intakeReverse,
  measures: async () => (await import('./measures.ts')).measuresCommand,
  migrate: async () => (await import('./migrate.ts')).migrateCommand,
  'paper draft': async () => (await paperVerbs()).draft,
  'paper check': async () => (await paperVerbs()).check,
  'paper list': async () => (await paperVerbs()).list,
  'paper render': async () => (await paperVerbs()).render,
  'plan check': async () => {
    const { planCheckCommand } = await import('../../plan/check/command.ts')
    const { planNeedsHere } = await import('../plan-needs-here.ts')
    return planCheckCommand(planNeedsHere)
  },
  'plan export': async () => (await workbookVerbs()).export,
  'plan import': async () => (await workbookVerbs()).import,
  'retention plan': async () => (await import('../../intake/retention-commands.ts')).retentionPlan,
  'retention run': async () => (await import('../../intake/retention-commands.ts')).retentionRun,
  serve: async () => (await import('./serve.ts')).serveCommand,
}
