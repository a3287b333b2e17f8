export async function POST() {
  const minutes = await fetch('https://origin.test/minutes', { next: { revalidate: 600 } })
  const second = await fetch('https://origin.test/second', { next: { revalidate: 1 } })

  return Response.json({ run: crypto.randomUUID(), minutes: await minutes.text(), second: await second.text() })
}
