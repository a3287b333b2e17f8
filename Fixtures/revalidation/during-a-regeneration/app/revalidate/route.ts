import { revalidatePath } from 'next/cache'

export async function POST() {
  const encoder = new TextEncoder()
  revalidatePath('{base}/timed')
  let next = 0
  const stream = new ReadableStream({
    async pull(controller) {
      if (next++ === 0) {
        controller.enqueue(encoder.encode('revalidated'))
        return
      }
      await fetch('https://origin.test/gate/sent', { cache: 'no-store' })
      controller.close()
    },
  })
  return new Response(stream)
}
