export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('<p>data</p>', { headers: { 'content-type': 'text/html' } })
}
