export const dynamic = 'force-dynamic'

export async function GET(request: Request) {
  const kind = new URL(request.url).searchParams.get('kind')
  const stream = new ReadableStream({
    async start(controller) {
      if (kind !== 'first') {
        controller.enqueue(new TextEncoder().encode('fine'))
      }
      if (kind === 'later') {
        await fetch('https://origin.test/gate/number', { cache: 'no-store' })
      }
      if (kind !== null) {
        controller.enqueue(5)
      }
      controller.close()
    },
  })
  return new Response(stream)
}
