export const dynamic = 'force-dynamic'

export async function GET() {
  const encoder = new TextEncoder()
  let part = 0
  const stream = new ReadableStream({
    async pull(controller) {
      part++
      if (part === 2) {
        await fetch('https://origin.test/gate/more', { cache: 'no-store' })
      }
      if (part === 3) {
        await new Promise((resolve) => setTimeout(resolve, 100))
        throw new Error('in mid-stream')
      }
      controller.enqueue(encoder.encode('part' + part))
    },
  })
  return new Response(stream)
}
