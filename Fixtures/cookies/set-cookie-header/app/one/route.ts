export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('Hello', {
    status: 200,
    headers: { 'Set-Cookie': 'token=abc' },
  })
}
