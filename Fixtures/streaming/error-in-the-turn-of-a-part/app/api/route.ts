import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  const fails = request.nextUrl.searchParams.has('fails')
  let part = 0
  const stream = new ReadableStream({
    pull(controller) {
      part++
      if (part === 1) {
        controller.enqueue('part1')
      } else if (fails) {
        throw new Error('at once')
      } else {
        controller.close()
      }
    },
  })
  return new Response(stream)
}
