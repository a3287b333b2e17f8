export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { count } = await request.json()
  return Response.json({ id, count })
}
