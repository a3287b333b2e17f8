export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('<p>side</p>', { headers: { 'content-type': 'text/html' } })
}
