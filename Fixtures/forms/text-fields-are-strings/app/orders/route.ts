export async function POST(request: Request) {
  const formData = await request.formData()
  const count = Number(formData.get('count'))
  if (Number.isNaN(count)) {
    return new Response('count is no number', { status: 400 })
  }
  const values = [...formData.values()]
  return Response.json({ types: values.map((value) => typeof value), values, next: count + 1 })
}
