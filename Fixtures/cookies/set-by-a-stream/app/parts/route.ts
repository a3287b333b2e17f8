import { cookies } from 'next/headers'

export const dynamic = 'force-dynamic'

export async function GET() {
  const encoder = new TextEncoder()
  const store = await cookies()
  store.set('early', '1')
  let sent = 0
  const stream = new ReadableStream({
    async pull(controller) {
      if (sent === 1) {
        await fetch('https://origin.test/gate/two', { cache: 'no-store' })
        store.set('late', '2')
        const late = store.get('late')?.value
        await fetch('https://origin.test/hit/set', { method: 'POST', body: 'late is ' + late })
      }
      controller.enqueue(encoder.encode(sent === 0 ? 'one' : 'two'))
      if (sent++ === 1) {
        controller.close()
      }
    },
  })
  return new Response(stream)
}
