export const dynamic = 'force-dynamic'

export async function GET() {
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<urls xmlns="urn:example:urls" xmlns:x="urn:example:more">
  <url x:kind="first &amp; best">/a</url>
  <url>/é</url>
  <x:empty/>
</urls>`,
    { headers: { 'Content-Type': 'text/xml' } },
  )
}
