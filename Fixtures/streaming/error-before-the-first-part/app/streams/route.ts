export const dynamic = 'force-dynamic'

export async function GET(request: Request) {
  const kind = new URL(request.url).searchParams.get('kind')
  const encoder = new TextEncoder()
  const stream = new ReadableStream({
    start(controller) {
      if (kind !== 'pull') {
        controller.enqueue(encoder.encode('fine'))
      }
      if (kind === 'error') {
        controller.error(new Error('the part before is lost'))
      }
      if (kind === null) {
        controller.close()
      }
    },
    pull() {
      throw new Error('first')
    },
  })
  return new Response(stream)
}
