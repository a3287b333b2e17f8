export const dynamic = 'force-dynamic'

export async function GET() {
  const encoder = new TextEncoder()
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode('one, '))
      controller.enqueue('')
      controller.enqueue('twö, ')
      controller.enqueue(encoder.encode(''))
      controller.enqueue(encoder.encode('three'))
      controller.close()
    },
  })
  return new Response(stream)
}
