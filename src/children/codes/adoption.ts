import { code } from './code.ts'

export const noLongerPlacedReason = [
  code(
    'RD1',
    "The child's needs changed subsequent to the decision",
    "RD1 - The child's needs changed subsequent to the decision",
  ),
  code('RD2', 'The Court did not make a placement order', 'RD2 - The Court did not make a placement order'),
  code('RD3', 'Prospective adopters could not be found', 'RD3 - Prospective adopters could not be found'),
  code('RD4', 'Any other reason', 'RD4 - Any other reason'),
] as const

export const leavingReason = [
  code('withdrew', 'Withdrew', '1 - Adopter withdrew from process'),
  code('on hold', 'Put on hold', '2 - Process put on hold'),
  code('refused', 'Application refused', '3 - Application refused'),
] as const
