export const dynamic = 'force-dynamic'

export async function GET() {
  return new Response('own', {
    headers: { 'X-Own': 'handler', 'X-Alone': 'handler', 'Content-Type': 'text/handler', 'Cache-Control': 'private', 'Set-Cookie': 'handler=1' },
  })
}
