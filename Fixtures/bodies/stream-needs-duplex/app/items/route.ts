export async function POST(request: Request) {
  let refusal = 'none'
  try {
    new Request('http://h/', { method: 'POST', body: request.body })
  } catch (error) {
    refusal = `${error.name}: ${error.message}`
  }

  const made = new Request('http://h/', { method: 'POST', body: request.body, duplex: 'half' })

  return Response.json({ refusal, text: await made.text() })
}
