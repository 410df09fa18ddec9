import type { BodyKind } from '../../governance/index.ts'
import type { PaperTemplate } from '../model/index.ts'

/** The papers that a body of this kind is given, ours before the council's own. */
export const packsFor = (templates: readonly PaperTemplate[], kind: BodyKind): readonly PaperTemplate[] =>
  templates.filter(({ bodies }) => bodies.includes(kind))

/** Papers that go to nobody who meets: to inspectors, to a minister, to those who are visited. */
export const withoutMeeting = (templates: readonly PaperTemplate[]): readonly PaperTemplate[] =>
  templates.filter(({ bodies }) => bodies.length === 0)

export const templateOf = (templates: readonly PaperTemplate[], id: string): PaperTemplate | undefined =>
  templates.find((template) => template.id === id)
