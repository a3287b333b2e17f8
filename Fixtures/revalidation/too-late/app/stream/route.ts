import { revalidatePath } from 'next/cache'

export async function POST() {
  const encoder = new TextEncoder()
  let next = 0
  const stream = new ReadableStream({
    async pull(controller) {
      if (next++ === 0) {
        controller.enqueue(encoder.encode('one'))
        return
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
      revalidatePath('{base}/kept')
      controller.enqueue(encoder.encode('two'))
      controller.close()
    },
  })
  return new Response(stream)
}
