async function answer(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  return new Response(`${request.method} ${slug}`)
}

export { answer as POST, answer as PUT, answer as PATCH, answer as DELETE, answer as OPTIONS }
