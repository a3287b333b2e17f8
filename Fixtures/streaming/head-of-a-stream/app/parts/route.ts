export const dynamic = 'force-dynamic'

export async function GET() {
  let part = 0
  const stream = new ReadableStream({
    pull(controller) {
      if (part++ === 0) {
        controller.enqueue(new TextEncoder().encode('parts'))
      } else {
        controller.close()
      }
    },
    async cancel() {
      await fetch('https://origin.test/hit/cancelled', { cache: 'no-store' })
    },
  })
  return new Response(stream, { headers: { 'x-kind': 'stream' } })
}
