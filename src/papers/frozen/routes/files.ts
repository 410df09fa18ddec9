import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { needs } from '../../../access/index.ts'
import { NotFound } from '../../../kernel/index.ts'
import { formats, readFormat } from '../../document/formats.ts'
import { paperIdIn } from '../../routes/asked.ts'
import { fileName } from '../../views/file-name.ts'
import { bundleOf, type BundledFile } from '../bundle.ts'
import { documentOfVersion, versionFile } from '../store/files.ts'
import { filesOf, releasesOf } from '../store/versions.ts'
import { versionAsked } from './shown.ts'

const Params = z.object({
  edition: z.enum(['public', 'private']).catch('public'),
  form: z.string().catch(''),
})

const download = (reply: FastifyReply, name: string, mediaType: string, bytes: Uint8Array): FastifyReply =>
  reply
    .headers({
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    })
    .send(Buffer.from(bytes))

/** The files of a version, as they were made once, and the bundle of the public ones. */
export function fileRoutes(app: FastifyInstance): void {
  for (const edition of ['public', 'private'] as const)
    app.get(`/papers/:id/versions/:n/${edition}/:form`, needs('read papers'), async (request, reply) => {
      const form = readFormat(Params.parse(request.params).form)
      const file = await request.asViewer(async (tx) => {
        const { version } = await versionAsked(tx, paperIdIn(request), request)
        return form && versionFile(tx, version.id, edition, form)
      })
      if (!form || !file) throw new NotFound()
      return download(reply, file.fileName, formats[form].mediaType, file.bytes)
    })

  app.get('/papers/:id/versions/:n/bundle', needs('read papers'), async (request, reply) => {
    const bundling = await request.asViewer(async (tx) => {
      const { version } = await versionAsked(tx, paperIdIn(request), request)
      const releases = await releasesOf(tx, version.id)
      // Nothing leaves as published that nobody has let out.
      if (!releases.some(({ inPublic }) => inPublic)) throw new NotFound()
      const files: BundledFile[] = []
      for (const { edition, form } of await filesOf(tx, version.id)) {
        const file = edition === 'public' ? await versionFile(tx, version.id, edition, form) : undefined
        if (file) files.push({ form, fileName: file.fileName, bytes: file.bytes })
      }
      const document = await documentOfVersion(tx, version, 'public')
      return { version, releases, files, council: document?.publisher ?? '' }
    })
    return download(reply, fileName(bundling.version, 'zip', 'public'), 'application/zip', bundleOf(bundling))
  })
}
