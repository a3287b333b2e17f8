export const dynamic = 'force-static'
export const GET = () => Response.json(1)
export const PUT = () => Response.json(1)
