export const dynamic = 'force-dynamic'

function sleep(time: number) {
  return new Promise((resolve) => setTimeout(resolve, time))
}

export async function GET() {
  const encoder = new TextEncoder()
  const source = new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode('one'))
      controller.enqueue(encoder.encode('two'))
      controller.close()
    },
  })
  const [first, second] = source.tee()
  const texts = [await new Response(first).text(), await new Response(second).text()]

  const reasons: unknown[] = []
  const endless = new ReadableStream({
    cancel(reason) {
      reasons.push(reason)
    },
  })
  const [third, fourth] = endless.tee()
  const leaving = third.cancel('third')
  await sleep(10)
  const early = reasons.length
  await fourth.cancel('fourth')
  await leaving
  return Response.json({ locked: source.locked, texts, early, reasons })
}
