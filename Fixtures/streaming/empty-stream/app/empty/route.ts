export const dynamic = 'force-dynamic'

export async function GET() {
  const stream = new ReadableStream({
    start(controller) {
      controller.close()
    },
  })
  return new Response(stream, { headers: { 'x-kind': 'empty' } })
}
