export async function GET(request: Request) {
  const name = new URL(request.url).searchParams.get('name')
  const minutes = await fetch('https://origin.test/asked/minutes', { next: { revalidate: 600 } })
  const second = await fetch('https://origin.test/asked/second', { next: { revalidate: 1 } })

  return Response.json({ name, run: crypto.randomUUID(), minutes: await minutes.text(), second: await second.text() })
}
