export const dynamic = 'force-dynamic'

function sleep(time: number) {
  return new Promise((resolve) => setTimeout(resolve, time))
}

export async function GET() {
  let made = 0
  const wanted: (number | null)[] = []
  const stream = new ReadableStream(
    {
      pull(controller) {
        wanted.push(controller.desiredSize)
        controller.enqueue(++made)
        if (made === 9) {
          controller.close()
        }
      },
    },
    { highWaterMark: 3 },
  )
  const reader = stream.getReader()
  await sleep(100)
  const unread = made
  await reader.read()
  await sleep(100)
  const readOnce = made
  await reader.cancel()
  await sleep(100)
  return Response.json({ unread, readOnce, cancelled: made, wanted })
}
