export async function POST(request: Request) {
  try {
    await request.formData()
    return new Response('read')
  } catch (error) {
    return new Response(error.message, { status: 400 })
  }
}
