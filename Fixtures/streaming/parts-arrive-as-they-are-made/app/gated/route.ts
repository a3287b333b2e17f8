export const dynamic = 'force-dynamic'

const encoder = new TextEncoder()

export async function GET() {
  const parts = ['<p>One</p>', '<p>Two</p>', '<p>Three</p>']
  const gates = ['', 'two', 'three']
  let next = 0
  const stream = new ReadableStream({
    async pull(controller) {
      if (next === parts.length) {
        controller.close()
        return
      }
      if (next > 0) {
        await fetch('https://origin.test/gate/' + gates[next], { cache: 'no-store' })
      }
      controller.enqueue(encoder.encode(parts[next++]))
    },
  })
  return new Response(stream)
}
