export const dynamic = 'force-dynamic'

export function GET() {
  return Response.json({ name: 'é', list: [1, 2] }, { status: 203, headers: { 'x-from': 'json' } })
}
