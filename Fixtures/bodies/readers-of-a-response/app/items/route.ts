export const dynamic = 'force-dynamic'

export async function GET() {
  const blob = await new Response('é').blob()
  const formData = new FormData()
  formData.append('b', '3')
  return Response.json({
    text: await new Response('é').text(),
    json: await Response.json({ a: 1 }).json(),
    bytes: [...new Uint8Array(await new Response('é').arrayBuffer())],
    blob: [blob.size, blob.type],
    form: (await new Response(new URLSearchParams({ a: '1 2' })).formData()).get('a'),
    multipart: (await new Response(formData).formData()).get('b'),
  })
}
