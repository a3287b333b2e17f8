export const dynamic = 'force-dynamic'

export async function GET(request: Request) {
  const text = await request.text()
  return Response.json({ text })
}
