import { after } from 'next/server'

export const dynamic = 'force-dynamic'

export async function GET() {
  const encoder = new TextEncoder()
  let sent = 0
  after(async () => {
    await fetch('https://origin.test/hit/after', { method: 'POST', body: 'after ' + sent + ' part' })
  })
  const stream = new ReadableStream({
    async pull(controller) {
      if (sent > 0) {
        await new Promise(() => {})
      }
      sent++
      controller.enqueue(encoder.encode('one'))
    },
  })
  return new Response(stream)
}
