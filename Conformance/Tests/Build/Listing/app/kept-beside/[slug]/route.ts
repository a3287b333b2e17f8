export const dynamic = 'force-static'
export const GET = () => Response.json(1)
export const POST = () => Response.json(1)
