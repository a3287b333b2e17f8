export const dynamic = 'force-dynamic'

export async function GET() {
  const encoder = new TextEncoder()
  let part = 0
  const stream = new ReadableStream({
    async pull(controller) {
      if (part++ > 0) {
        await new Promise(() => {})
      }
      controller.enqueue(encoder.encode('part'))
    },
    async cancel(reason) {
      await fetch('https://origin.test/hit/' + reason.name, { cache: 'no-store' })
    },
  })
  return new Response(stream)
}
