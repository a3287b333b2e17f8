export async function POST(request: Request) {
  const formData = await request.formData()
  return new Response(formData.get('name') as string)
}
