export async function POST(request: Request) {
  const formData = await request.formData()
  return Response.json({ names: [...formData.keys()], get: formData.get('tag'), all: formData.getAll('tag') })
}
