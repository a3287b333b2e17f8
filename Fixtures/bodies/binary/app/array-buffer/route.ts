export async function POST(request: Request) {
  const buffer = await request.arrayBuffer()
  return Response.json([...new Uint8Array(buffer)])
}
