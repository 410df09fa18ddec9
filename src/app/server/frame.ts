import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Frame } from '../../design/index.ts'
import type { Permission } from '../../access/index.ts'
import { mayOnSome } from '../../access/permissions/decide.ts'
import { dayIn } from '../../kernel/index.ts'
import { navigation } from '../areas.ts'
import type { ServerNeeds } from './needs.ts'

const exampleNote =
  'Worked example: the council, its children, carers, staff and providers are made up. The plan follows a published Cabinet report of 2020.'

function navigationOf(request: FastifyRequest): Frame['navigation'] {
  const grants = request.signedIn?.viewer.grants
  if (!grants) return []
  const path = request.url.split('?')[0] ?? '/'
  const permitted = (needs: Permission) => mayOnSome(grants, needs)
  return navigation
    .filter((link) => permitted(link.needs))
    .map(({ href, text }) => ({ href, text, current: href === '/' ? path === '/' : path.startsWith(href) }))
}

function frameOf(request: FastifyRequest, needs: ServerNeeds): Frame {
  const { signedIn } = request
  return {
    council: needs.council.name,
    example: needs.council.kind === 'worked example',
    exampleNote,
    exampleNews: needs.news?.(),
    viewer: signedIn && {
      name: signedIn.name,
      post: signedIn.post ?? 'No post',
      role: signedIn.viewer.roles.join(', ') || 'no role',
    },
    ...request.at,
    today: dayIn(needs.record.now()),
    path: request.url,
    navigation: navigationOf(request),
    newFormKey: () => randomUUID(),
  }
}

export function framePages(app: FastifyInstance, needs: ServerNeeds): void {
  app.decorateRequest('frame', {
    getter(this: FastifyRequest) {
      return frameOf(this, needs)
    },
  })
}
