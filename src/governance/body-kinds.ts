export const bodyKinds = [
  'executive',
  'scrutiny',
  'improvement board',
  'practice group',
  'officer group',
  'partnership',
  'panel',
] as const
export type BodyKind = (typeof bodyKinds)[number]
