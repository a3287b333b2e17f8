export const dynamic = 'force-dynamic'

export async function GET() {
  const { readable, writable } = new TransformStream()
  const writer = writable.getWriter()
  const encoder = new TextEncoder()
  const write = async () => {
    await writer.write(encoder.encode('t1'))
    await fetch('https://origin.test/gate/second', { cache: 'no-store' })
    await writer.write(encoder.encode('t2'))
    await writer.close()
  }
  write()
  return new Response(readable)
}

export async function POST(request: Request) {
  const louder = new TransformStream({
    transform(chunk, controller) {
      controller.enqueue(chunk.replace('ß', 'ss').toUpperCase())
    },
    flush(controller) {
      controller.enqueue('!')
    },
  })
  return new Response(
    request.body!
      .pipeThrough(new TextDecoderStream())
      .pipeThrough(louder)
      .pipeThrough(new TextEncoderStream())
  )
}
