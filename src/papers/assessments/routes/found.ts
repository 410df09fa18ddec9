import type { FastifyRequest } from 'fastify'
import type { Post, ViewerTx } from '../../../access/index.ts'
import { posts } from '../../../access/index.ts'
import { Forbidden, NotFound } from '../../../kernel/index.ts'
import type { Address, FormFrame } from '../../../forms/index.ts'
import { numberIn } from '../../../forms/index.ts'
import type { MayAssess } from '../may.ts'
import { mayAssess } from '../may.ts'
import type { Assessment } from '../model/index.ts'
import { assessmentById } from '../store/index.ts'

/** The assessment of an address, with the posts there are and what the viewer may do. */
export interface Found {
  readonly assessment: Assessment
  readonly posts: readonly Post[]
  readonly may: MayAssess
}

/** @throws NotFound when there is none, or none that this viewer may see. */
export async function findIn(tx: ViewerTx, address: Address): Promise<Found> {
  const assessment = await assessmentById(tx, numberIn(address))
  if (!assessment) throw new NotFound()
  return { assessment, posts: await posts(tx), may: mayAssess(tx) }
}

export const findAsked = (request: FastifyRequest, address: Address): Promise<Found> =>
  request.asViewer((tx) => findIn(tx, address))

/** For a form that its owner may fill in as well. @throws Forbidden */
export async function findToChange(request: FastifyRequest, address: Address): Promise<Found> {
  const found = await findAsked(request, address)
  if (!found.may.change(found.assessment))
    throw new Forbidden('Only the owner of an assessment, or whoever changes papers')
  return found
}

/** For a form that takes more than owning it. @throws Forbidden */
export async function findToLink(request: FastifyRequest, address: Address): Promise<Found> {
  const found = await findAsked(request, address)
  if (!found.may.changeAny) throw new Forbidden('Only whoever changes papers')
  return found
}

export const hrefOf = ({ id }: Pick<Assessment, 'id'>, at = ''): string =>
  `/assessments/${id}${at === '' ? '' : `/${at}`}`

export const frameOf = (
  { assessment }: Found,
  title: string,
  more: Partial<Pick<FormFrame, 'lede' | 'above' | 'save'>> = {},
): FormFrame => ({
  title,
  caption: assessment.title,
  save: 'Save',
  breadcrumbs: [
    { text: 'Papers', href: '/papers' },
    { text: 'Impact assessments', href: '/assessments' },
    { text: assessment.title, href: hrefOf(assessment) },
    { text: title },
  ],
  ...more,
})
