export const dynamic = 'force-dynamic'

export async function GET(request: Request) {
  request.signal.addEventListener('abort', async () => {
    await fetch('https://origin.test/hit/' + request.signal.reason.name, { cache: 'no-store' })
  })
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('aborted: ' + request.signal.aborted))
    },
  })
  return new Response(stream)
}
