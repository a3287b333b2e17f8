export const dynamic = 'force-dynamic'

export async function GET() {
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('plain'))
      controller.close()
    },
  })
  return new Response(stream)
}
