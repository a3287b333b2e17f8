import { createHash } from 'node:crypto'

export async function POST(request: Request) {
  const sent = new FormData()
  sent.append('file', await request.blob(), 'big.bin')
  const received = await new Response(sent).formData()
  const file = received.get('file') as File
  const digest = createHash('sha256').update(await file.bytes()).digest('hex')
  return Response.json({ name: file.name, size: file.size, digest })
}
