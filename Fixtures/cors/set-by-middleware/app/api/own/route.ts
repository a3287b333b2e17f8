export const dynamic = 'force-dynamic'

export function GET() {
  return Response.json({ own: true }, { headers: { 'Access-Control-Allow-Origin': '*' } })
}
