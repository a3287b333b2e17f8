import { createHash } from 'node:crypto'

export async function POST(request: Request) {
  const body = new Uint8Array(await request.arrayBuffer())
  return Response.json({ length: body.length, digest: createHash('sha256').update(body).digest('hex') })
}
