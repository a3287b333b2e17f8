export const dynamic = 'force-dynamic'

export const GET = () => new Response('arrow')

const shared = async (request: Request) => new Response(`shared ${request.method}`)

export { shared as PUT, shared as DELETE }
