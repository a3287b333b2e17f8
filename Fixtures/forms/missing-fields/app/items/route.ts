export async function POST(request: Request) {
  const formData = await request.formData()
  return Response.json({ get: formData.get('name'), all: formData.getAll('name'), has: formData.has('name') })
}
