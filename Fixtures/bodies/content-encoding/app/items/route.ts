export async function POST(request: Request) {
  const bytes = new Uint8Array(await request.arrayBuffer())
  return Response.json({ encoding: request.headers.get('content-encoding'), length: bytes.length, first: [...bytes.slice(0, 2)] })
}
