export const dynamic = 'force-dynamic'

export async function GET(request: Request) {
  return new Response('Hello', {
    headers: [['x-one', '1'], ['X-One', '2'], ['x-two', '3']],
  })
}
