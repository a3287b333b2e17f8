export const dynamic = 'force-dynamic'

function iteratorToStream(iterator: any) {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await iterator.next()

      if (done) {
        controller.close()
      } else {
        controller.enqueue(value)
      }
    },
  })
}

const encoder = new TextEncoder()

async function* makeIterator() {
  yield encoder.encode('<p>One</p>')
  await fetch('https://origin.test/gate/two', { cache: 'no-store' })
  yield encoder.encode('<p>Two</p>')
  await fetch('https://origin.test/gate/three', { cache: 'no-store' })
  yield encoder.encode('<p>Three</p>')
}

export async function GET() {
  const iterator = makeIterator()
  const stream = iteratorToStream(iterator)

  return new Response(stream)
}
