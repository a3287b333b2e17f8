function errorOf(body: Body) {
  try {
    return (body as Response).clone() && 'cloned'
  } catch (error) {
    return error.name
  }
}

export async function POST(request: Request) {
  await request.text()
  const response = new Response('x')
  await response.text()
  return Response.json([errorOf(request), errorOf(response)])
}
