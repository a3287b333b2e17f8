export const dynamic = 'force-dynamic'

export function GET() {
  return Response.json(['a', 'b'])
}

export async function POST(request: Request) {
  return Response.json(await request.json(), { status: 201 })
}
