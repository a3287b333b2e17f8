export async function POST(request: Request) {
  const before = request.bodyUsed
  const first = await request.text()
  const after = request.bodyUsed
  try {
    const second = await request.text()
    return Response.json({ before, after, first, second })
  } catch (error) {
    return Response.json({ before, after, first, second: error.name })
  }
}
