export const runtime = 'edge'

export async function POST(request: Request) {
  const { name } = await request.json()
  return Response.json({ name, length: name.length }, { status: 201, headers: { 'X-Made': 'yes' } })
}
