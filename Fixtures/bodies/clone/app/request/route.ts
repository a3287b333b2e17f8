export async function POST(request: Request) {
  const clone = request.clone()
  return Response.json({ clone: await clone.text(), own: await request.text(), used: [clone.bodyUsed, request.bodyUsed] })
}
