async function answer(request: Request) {
  const res = await request.json()
  return Response.json({ method: request.method, res })
}

export { answer as POST, answer as PUT, answer as PATCH, answer as DELETE }
