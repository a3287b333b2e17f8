import { after } from 'next/server'

export const dynamic = 'force-dynamic'

export async function GET() {
  const parts = ['one', 'two']
  const encoder = new TextEncoder()
  let sent = 0
  after(async () => {
    await fetch('https://origin.test/hit/after', { method: 'POST', body: 'after ' + sent + ' parts' })
  })
  const stream = new ReadableStream({
    async pull(controller) {
      if (sent === parts.length) {
        controller.close()
        return
      }
      if (sent === 1) {
        await fetch('https://origin.test/gate/two', { cache: 'no-store' })
      }
      controller.enqueue(encoder.encode(parts[sent++]))
    },
  })
  return new Response(stream)
}
