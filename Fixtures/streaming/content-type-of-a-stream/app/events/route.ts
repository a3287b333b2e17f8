export const dynamic = 'force-dynamic'

export async function GET() {
  const encoder = new TextEncoder()
  let id = 0
  const stream = new ReadableStream({
    pull(controller) {
      if (++id > 2) {
        controller.close()
      } else {
        controller.enqueue(encoder.encode(`data: ${id}\n\n`))
      }
    },
  })
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' },
  })
}
