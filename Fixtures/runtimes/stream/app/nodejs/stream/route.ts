export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

export async function GET() {
  const encoder = new TextEncoder()
  const stream = new ReadableStream({
    async start(controller) {
      controller.enqueue(encoder.encode('<p>One</p>'))
      await fetch('https://origin.test/gate/nodejs-two', { cache: 'no-store' })
      controller.enqueue(encoder.encode('<p>Two</p>'))
      controller.close()
    },
  })

  return new Response(stream)
}
