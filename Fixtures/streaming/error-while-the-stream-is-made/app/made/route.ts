export const dynamic = 'force-dynamic'

export async function GET(request: Request) {
  const kind = new URL(request.url).searchParams.get('kind')
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('fine'))
      if (kind === 'throws') {
        throw new Error('start')
      }
      controller.close()
      if (kind === 'twice') {
        controller.close()
      }
    },
  })
  if (kind === 'locked') {
    stream.getReader()
  }
  return new Response(stream)
}
