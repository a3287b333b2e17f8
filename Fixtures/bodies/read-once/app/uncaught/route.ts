export async function POST(request: Request) {
  const first = await request.text()
  const second = await request.text()
  return Response.json({ first, second })
}
