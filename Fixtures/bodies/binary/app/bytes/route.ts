export async function POST(request: Request) {
  const bytes = await request.bytes()
  return Response.json([...bytes])
}
