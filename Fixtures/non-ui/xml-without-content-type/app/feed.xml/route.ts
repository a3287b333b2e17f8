export const dynamic = 'force-dynamic'

export async function GET() {
  return new Response('<?xml version="1.0"?><urls><url>/a</url></urls>')
}
