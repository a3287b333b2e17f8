export const runtime = 'edge'

export async function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  return Response.json({ name: searchParams.get('name') })
}
