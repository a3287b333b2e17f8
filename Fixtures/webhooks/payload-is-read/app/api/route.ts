export async function POST(request: Request) {
  try {
    const text = await request.text()
    const { event } = JSON.parse(text)
    return new Response('Success!', { status: 200, headers: { 'X-Event': event } })
  } catch (error) {
    return new Response(`Webhook error: ${error.message}`, { status: 400 })
  }
}
